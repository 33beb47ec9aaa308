package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.person.Person;
import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of people besides the common ones. */
enum PersonProblem implements ProblemType {
  PERSON_AT_ANOTHER_CUSTOMER(
      409,
      "The person is at another customer",
      "A person is at one customer. Delete the person there first, or give a person of your own"
          + " another id."),
  TOO_MANY_PEOPLE(
      409,
      "The customer has as many people as it may have",
      "A customer may have "
          + Person.MAX_PER_CUSTOMER
          + " people. Delete some who are not there any more."),
  PERSON_ERASED(
      422,
      "The person was erased",
      "The id belonged to somebody who was erased, and is given to nobody again. Somebody else"
          + " needs an id of their own.");

  private final Meaning meaning;

  PersonProblem(int status, String title, String explanation) {
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
