package io.vinnrate.customer.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of this service besides the common ones. */
enum CustomerProblem implements ProblemType {
  EXTERNAL_ID_TAKEN(
      409,
      "The external id is taken",
      "Another customer has this external id. Change that one, or use PUT on"
          + " /v1/customers/by-external-id/{externalId}.");

  private final Meaning meaning;

  CustomerProblem(int status, String title, String explanation) {
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
