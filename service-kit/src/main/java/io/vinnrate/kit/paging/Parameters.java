package io.vinnrate.kit.paging;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.kit.validation.PlausibleTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of lists. They arrive as text, since JAX-RS answers 404 for a query parameter
 * that it can't convert, and a caller deserves to hear which one is wrong.
 */
public final class Parameters {

  /** How many items a page has when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** How many items a page has at the most. */
  public static final int MAX_LIMIT = 200;

  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Parameters() {}

  /** The page size, 1 to {@value MAX_LIMIT}. */
  public static int limit(@Nullable String value) {
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    if (LIMIT.matcher(value).matches() && Integer.parseInt(value) <= MAX_LIMIT) {
      return Integer.parseInt(value);
    }
    throw bad("limit", "must be a whole number from 1 to " + MAX_LIMIT);
  }

  /** One of an enum's constants by its name on the wire; null when the parameter is absent. */
  public static <E extends Enum<E>> @Nullable E oneOf(
      String parameter, @Nullable String value, Class<E> type) {
    if (value == null) {
      return null;
    }
    return WireName.constant(type, value)
        .orElseThrow(
            () ->
                bad(
                    parameter,
                    "must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(WireName::of).toList()));
  }

  /** A UUID; null when the parameter is absent. */
  public static @Nullable UUID uuid(String parameter, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (!UUID_TEXT.matcher(value).matches()) {
      throw bad(parameter, "must be a UUID");
    }
    return UUID.fromString(value);
  }

  /** A date that business can have, such as 2026-03-31; null when the parameter is absent. */
  public static @Nullable LocalDate date(String parameter, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return plausible(value)
        .orElseThrow(
            () ->
                bad(
                    parameter,
                    "must be a date such as 2026-03-31, in the years %d to %d"
                        .formatted(PlausibleTime.FIRST_YEAR, PlausibleTime.LAST_YEAR)));
  }

  /**
   * A number such as 250000 or 99.50, with at most 15 digits before and 4 after the decimal point;
   * null when the parameter is absent.
   */
  public static @Nullable BigDecimal decimal(String parameter, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (!DECIMAL.matcher(value).matches()) {
      throw bad(
          parameter,
          "must be a number such as 250000 or 99.50, with at most 15 digits before and 4 after the"
              + " decimal point");
    }
    return new BigDecimal(value);
  }

  /** The same of any text; empty when it is none. */
  static Optional<LocalDate> plausible(String value) {
    try {
      return Optional.of(LocalDate.parse(value)).filter(Parameters::isPlausible);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * A moment that business can have, such as 2026-03-31T08:00:00Z, in steps of a microsecond; null
   * when the parameter is absent.
   */
  public static @Nullable Instant instant(String parameter, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return plausibleInstant(value)
        .orElseThrow(
            () ->
                bad(
                    parameter,
                    "must be a time such as 2026-03-31T08:00:00Z, in the years %d to %d"
                        .formatted(PlausibleTime.FIRST_YEAR, PlausibleTime.LAST_YEAR)));
  }

  private static Optional<Instant> plausibleInstant(String value) {
    try {
      Instant instant = Instant.parse(value).truncatedTo(ChronoUnit.MICROS);
      return Optional.of(instant)
          .filter(it -> isPlausible(LocalDate.ofInstant(it, ZoneOffset.UTC)));
    } catch (DateTimeException e) { // also when it is further away than dates reach
      return Optional.empty();
    }
  }

  private static boolean isPlausible(LocalDate date) {
    return date.getYear() >= PlausibleTime.FIRST_YEAR && date.getYear() <= PlausibleTime.LAST_YEAR;
  }

  /** The problem that a parameter has. */
  public static ProblemException bad(String parameter, String detail) {
    return ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "%s %s".formatted(parameter, detail),
        FieldError.inParameter(parameter, detail));
  }
}
