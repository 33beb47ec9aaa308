package io.vinnrate.kit.inbox;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of parked messages besides the common ones. */
enum ParkedProblem implements ProblemType {
  STILL_PARKED(
      409,
      "The message still can't be applied",
      "The message was tried again and can't be applied for the reason in the detail. It stays"
          + " parked: mend what is wrong and replay it again, or delete it.");

  private final Meaning meaning;

  ParkedProblem(int status, String title, String explanation) {
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
