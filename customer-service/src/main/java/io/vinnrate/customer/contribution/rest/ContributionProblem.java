package io.vinnrate.customer.contribution.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of contributions and exchange rates besides the common ones. */
public enum ContributionProblem implements ProblemType {
  CONTRIBUTION_COUNTS_TWICE(
      409,
      "The contribution would count twice",
      "A contribution of a period that shares days with this one is recorded, such as the year of a"
          + " month; the detail names it. Delete that one first, or record this one in its"
          + " periods."),
  MISSING_EXCHANGE_RATE(
      422,
      "An exchange rate is missing",
      "The amounts can't be converted to the company's currency: there is no price of their"
          + " currency of the period's last day or before. Put one on /v1/exchange-rates/{date} and"
          + " send the contribution again."),
  EXCHANGE_RATE_NEEDED(
      409,
      "The exchange rate is needed",
      "Contributions that are recorded could not be converted any more. Put a price of the currency"
          + " of an earlier day first, or delete those contributions.");

  private final Meaning meaning;

  ContributionProblem(int status, String title, String explanation) {
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
