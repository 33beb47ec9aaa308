package io.vinnrate.kit.paging;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort keys of the last item shown. Opaque to callers; a cursor of one
 * list or sort order is refused by another.
 *
 * @param list the list and its order, such as {@code customers:id}
 * @param keys the sort keys, the last one unique
 */
public record Cursor(String list, List<String> keys) {

  /** Not in the alphabet of Base64, so no key can hold it. */
  private static final String SEPARATOR = ".";

  /** The one character that PostgreSQL holds in no text. */
  private static final char NONE_IN_DATABASE = '\0';

  private static final int MAX_DIGITS = 100;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor as callers see it. */
  public String encoded() {
    return Stream.concat(Stream.of(list), keys.stream())
        .map(
            part ->
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(SEPARATOR));
  }

  /**
   * Reads a caller's cursor.
   *
   * @param list the list it must belong to
   * @param size how many keys it must have
   * @return null when there is no cursor: the list starts at its beginning
   * @throws ProblemException 400 when it is none of this list's
   */
  public static @Nullable Cursor decode(@Nullable String encoded, String list, int size) {
    if (encoded == null) {
      return null;
    }
    List<String> parts = parts(encoded);
    if (parts.size() != size + 1
        || !parts.getFirst().equals(list)
        || parts.stream().anyMatch(part -> part.indexOf(NONE_IN_DATABASE) >= 0)) {
      throw bad();
    }
    return new Cursor(list, parts.subList(1, parts.size()));
  }

  private static List<String> parts(String encoded) {
    try {
      return Stream.of(encoded.split(Pattern.quote(SEPARATOR), -1))
          .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
          .toList();
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  /** A key that is a UUID. */
  public UUID uuid(int index) {
    return key(index, UUID::fromString);
  }

  /** A key that is a decimal number. */
  public BigDecimal decimal(int index) {
    return key(index, Cursor::readDecimal);
  }

  /** A key that is a moment, of the years that the database knows. */
  public Instant instant(int index) {
    return key(index, Cursor::readInstant);
  }

  /** A key that is a date. */
  public LocalDate date(int index) {
    return key(
        index, text -> Parameters.plausible(text).orElseThrow(IllegalArgumentException::new));
  }

  /** A key that is text. */
  public String text(int index) {
    return keys.get(index);
  }

  /** Numbers that no list can hold are no keys of it. */
  private static BigDecimal readDecimal(String text) {
    BigDecimal decimal = new BigDecimal(text);
    if (decimal.precision() > MAX_DIGITS || Math.abs((long) decimal.scale()) > MAX_DIGITS) {
      throw new IllegalArgumentException("too many digits");
    }
    return decimal;
  }

  private static Instant readInstant(String text) {
    try {
      Instant instant = Instant.parse(text);
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw new IllegalArgumentException("no moment that a list can hold");
      }
      return instant;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> T key(int index, Function<String, T> parse) {
    try {
      return parse.apply(keys.get(index));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private static ProblemException bad() {
    return ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "The cursor is not one of this list",
        FieldError.inParameter("cursor", "must be the `next` of an earlier page of the same list"));
  }
}
