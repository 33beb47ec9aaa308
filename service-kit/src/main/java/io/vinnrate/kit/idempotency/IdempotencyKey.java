package io.vinnrate.kit.idempotency;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a repeated request is known.
 *
 * @param scope the operation and the caller: the same key may serve another operation, and nobody
 *     gets the answer to another's request
 * @param key what the caller chose
 */
public record IdempotencyKey(String scope, String key) {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /**
   * Reads the Idempotency-Key header.
   *
   * @param operation method and path
   * @param caller who sends it, by the id at the issuer
   * @return null when there is none: each request is its own
   * @throws ProblemException 400 when it can't be a key
   */
  public static @Nullable IdempotencyKey of(
      String operation, String caller, @Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!FORM.matcher(header).matches()) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER,
          "The Idempotency-Key is not valid",
          FieldError.inHeader("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
    }
    return new IdempotencyKey(operation + " " + caller, header);
  }
}
