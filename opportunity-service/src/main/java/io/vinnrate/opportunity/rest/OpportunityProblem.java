package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of this service besides the common ones. */
enum OpportunityProblem implements ProblemType {
  EXTERNAL_ID_TAKEN(
      409,
      "The external id is taken",
      "Another opportunity has this external id. Change that one, or use PUT on"
          + " /v1/opportunities/by-external-id/{externalId}."),
  OPPORTUNITY_CLOSED(
      409,
      "The opportunity is closed",
      "A closed opportunity stays as it is. Reopen it with POST on"
          + " /v1/opportunities/{id}/reopenings to change it."),
  OPPORTUNITY_OPEN(
      409, "The opportunity is open", "Only an opportunity that was closed can be reopened."),
  BUYING_CENTRE_FULL(
      409,
      "The buying centre is full",
      "The stakeholders of an opportunity have at most 100 roles together. Delete one that does"
          + " not matter any more."),
  PERSON_ERASED(
      422,
      "The person was erased",
      "The person that the stakeholder would be was erased, and is noted nowhere any more. Somebody"
          + " else needs a personId of their own, or none."),
  RUBRIC_NOT_YET_KNOWN(
      503,
      "The rubric is not yet known",
      "The first rubric has not arrived from scoring-service, as in the first moments of an"
          + " installation, so that answers can't be checked. Try again after Retry-After; what"
          + " carries no answers works.");

  private final Meaning meaning;

  OpportunityProblem(int status, String title, String explanation) {
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
