package io.vinnrate.opportunity.activity.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of activities besides the common ones. */
enum ActivityProblem implements ProblemType {
  TOO_MANY_ACTIVITIES(
      409,
      "There are too many activities",
      "An opportunity has at most 10,000 activities. Delete some that do not matter any more.");

  private final Meaning meaning;

  ActivityProblem(int status, String title, String explanation) {
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
