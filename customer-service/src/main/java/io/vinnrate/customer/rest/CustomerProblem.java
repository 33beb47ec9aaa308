package io.vinnrate.customer.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The problems of this service besides the common ones. */
enum CustomerProblem implements ProblemType {
  EXTERNAL_ID_TAKEN(
      409,
      "The external id is taken",
      "Another customer has this external id. Change that one, or use PUT on"
          + " /v1/customers/by-external-id/{externalId}.");

  private final int status;
  private final String title;
  private final String explanation;

  CustomerProblem(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String explanation() {
    return explanation;
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
