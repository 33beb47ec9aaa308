package io.vinnrate.customer.contact;

import java.time.Instant;
import java.util.UUID;

/** What a use case of contacts refuses. */
public abstract sealed class ContactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ContactException(String message) {
    super(message);
  }

  /** The customer has no such touchpoint. */
  public static final class NotFound extends ContactException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID touchpoint) {
      super("The customer has no touchpoint " + touchpoint);
    }
  }

  /** A touchpoint is with somebody who is not at the customer. */
  public static final class UnknownPerson extends ContactException {

    private static final long serialVersionUID = 1L;

    UnknownPerson(UUID person) {
      super("The customer has no person " + person);
    }
  }

  /** A touchpoint has not been yet. */
  public static final class InTheFuture extends ContactException {

    private static final long serialVersionUID = 1L;

    InTheFuture(Instant at) {
      super("The touchpoint at " + at + " has not been yet");
    }
  }
}
