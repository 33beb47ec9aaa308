package io.vinnrate.scoring.registry.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of rubrics and models besides the common ones. */
enum RegistryProblem implements ProblemType {
  VERSION_TAKEN(
      409,
      "The version is taken",
      "There is another rubric or model of this version. Neither is ever changed, because scores"
          + " are computed again from them: give the new one a version of its own.");

  private final Meaning meaning;

  RegistryProblem(int status, String title, String explanation) {
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
