package io.vinnrate.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Adapters throw it; the domain has exceptions of its own. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /** A problem that may be gone after {@code retryAfter}. */
  public ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.detail());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** A problem of a kind, with what is wrong in detail. */
  public static ProblemException of(ProblemType type, String detail, FieldError... errors) {
    return new ProblemException(Problem.of(type, detail, List.of(errors)));
  }

  /** What the caller gets. */
  public Problem problem() {
    return problem;
  }

  /** When to try again, where that can help. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
