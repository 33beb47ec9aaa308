package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of pipelines besides the common ones. */
enum PipelineProblem implements ProblemType {
  VERSION_TAKEN(
      409,
      "The version is taken",
      "There is another pipeline of this version. None is ever changed, because opportunities go"
          + " through it: give the new one a version of its own.");

  private final Meaning meaning;

  PipelineProblem(int status, String title, String explanation) {
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
