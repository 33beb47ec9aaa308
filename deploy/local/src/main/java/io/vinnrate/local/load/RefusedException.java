package io.vinnrate.local.load;

/** A row was refused; the others are not concerned. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RefusedException(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
