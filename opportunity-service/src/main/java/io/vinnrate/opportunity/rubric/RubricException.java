package io.vinnrate.opportunity.rubric;

import java.util.List;

/** Why answers can't be taken over. */
public abstract sealed class RubricException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private RubricException(String message) {
    super(message);
  }

  /** No rubric was ever learned, as in the first moments of an installation. */
  public static final class NotYetKnown extends RubricException {

    private static final long serialVersionUID = 1L;

    NotYetKnown() {
      super("Answers can't be checked until scoring-service has told which rubric is active");
    }
  }

  /** Some answers do not fit the active rubric. */
  public static final class UnfittingAnswers extends RubricException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rubric.Finding> findings;

    UnfittingAnswers(Rubric rubric, List<Rubric.Finding> findings) {
      super("%d answer(s) do not fit the rubric %s".formatted(findings.size(), rubric.version()));
      this.findings = List.copyOf(findings);
    }

    /** Which, and what would be possible; in the order of the criteria's names. */
    public List<Rubric.Finding> findings() {
      return findings;
    }
  }
}
