package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of going through a pipeline besides the common ones. */
enum ProgressProblem implements ProblemType {
  EXIT_ACTIVITIES_OPEN(
      409,
      "Mandatory exit activities are open",
      "Stages that would be left have mandatory exit activities that are not done. Do them and say"
          + " so with PUT on /v1/opportunities/{id}/exit-activities/{activity}, or force the move"
          + " and give a reason.");

  private final Meaning meaning;

  ProgressProblem(int status, String title, String explanation) {
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
