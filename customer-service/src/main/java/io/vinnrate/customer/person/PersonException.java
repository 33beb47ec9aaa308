package io.vinnrate.customer.person;

import java.util.UUID;

/** What a use case of people refuses. */
public abstract sealed class PersonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PersonException(String message) {
    super(message);
  }

  /** There is no such person, or not there. */
  public static final class NotFound extends PersonException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super("There is no person " + id);
    }
  }

  /** The person was erased, and the id is given to nobody again. */
  public static final class Erased extends PersonException {

    private static final long serialVersionUID = 1L;

    Erased(UUID id) {
      super("The person " + id + " was erased");
    }
  }

  /** The person is at another customer. */
  public static final class AtAnotherCustomer extends PersonException {

    private static final long serialVersionUID = 1L;

    AtAnotherCustomer(UUID id) {
      super("The person " + id + " is at another customer");
    }
  }

  /** The customer has as many people as it may have. */
  public static final class TooMany extends PersonException {

    private static final long serialVersionUID = 1L;

    TooMany(UUID customerId) {
      super("The customer %s has %d people".formatted(customerId, Person.MAX_PER_CUSTOMER));
    }
  }
}
