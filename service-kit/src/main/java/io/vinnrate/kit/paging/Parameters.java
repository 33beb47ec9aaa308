package io.vinnrate.kit.paging;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.UUID;
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

  private Parameters() {}

  /** The page size, 1 to {@value MAX_LIMIT}. */
  public static int limit(@Nullable String value) {
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // answered below, as a number out of range is
    }
    throw bad("limit", "must be a whole number from 1 to " + MAX_LIMIT);
  }

  /** One of an enum's constants by its name on the wire; null when the parameter is absent. */
  public static <E extends Enum<E>> @Nullable E oneOf(
      String parameter, @Nullable String value, Class<E> type) {
    if (value == null) {
      return null;
    }
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> WireName.of(constant).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    parameter,
                    "must be one of " + Arrays.stream(constants).map(WireName::of).toList()));
  }

  /** A UUID; null when the parameter is absent. */
  public static @Nullable UUID uuid(String parameter, @Nullable String value) {
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw bad(parameter, "must be a UUID");
    }
  }

  private static ProblemException bad(String parameter, String detail) {
    return ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "%s %s".formatted(parameter, detail),
        FieldError.inParameter(parameter, detail));
  }
}
