package io.vinnrate.opportunity.evidence.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of evidence besides the common ones. */
enum EvidenceProblem implements ProblemType {
  TOO_MUCH_EVIDENCE(
      409,
      "There is too much evidence",
      "An opportunity has at most 1,000 pieces of evidence. Delete some that do not matter any"
          + " more.");

  private final Meaning meaning;

  EvidenceProblem(int status, String title, String explanation) {
    this.meaning = new Meaning(status, title, explanation);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** Gives them their pages. */
  @ApplicationScoped
  static class Catalogue implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> problems() {
      return List.of(values());
    }
  }
}
