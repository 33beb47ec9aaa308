package io.vinnrate.kit.paging;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort keys of the last item shown. Opaque to callers; a cursor of one
 * list or sort order is refused by another.
 *
 * @param list the list and its order, such as {@code customers:id}
 * @param keys the sort keys, the last one unique
 */
public record Cursor(String list, List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor as callers see it. */
  public String encoded() {
    String plain = list + SEPARATOR + String.join(SEPARATOR, keys);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
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
    if (parts.size() != size + 1 || !parts.getFirst().equals(list)) {
      throw bad();
    }
    return new Cursor(list, parts.subList(1, parts.size()));
  }

  private static List<String> parts(String encoded) {
    try {
      byte[] plain = Base64.getUrlDecoder().decode(encoded);
      return List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
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
    return key(index, BigDecimal::new);
  }

  /** A key that is text. */
  public String text(int index) {
    return keys.get(index);
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
