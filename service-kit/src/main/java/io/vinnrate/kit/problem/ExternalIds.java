package io.vinnrate.kit.problem;

import org.jspecify.annotations.Nullable;

/** Addresses by external id, where the body may repeat what the path says. */
public final class ExternalIds {

  private ExternalIds() {}

  /**
   * Checks that the body does not contradict the path.
   *
   * @throws ProblemException 422 when it does
   */
  public static void requireSame(String inPath, @Nullable String inBody) {
    if (inBody != null && !inBody.equals(inPath)) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The external id in the body is not the one in the path",
          FieldError.at("#/externalId", "must be '" + inPath + "' or absent"));
    }
  }
}
