package io.vinnrate.customer;

import io.vinnrate.kit.access.Reach;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a use case of customers refuses. */
public abstract sealed class CustomerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private CustomerException(String message) {
    super(message);
  }

  /** There is no such customer. */
  public static final class NotFound extends CustomerException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super("There is no customer " + id);
    }

    NotFound(String externalId) {
      super("There is no customer with the external id '" + externalId + "'");
    }
  }

  /** The caller may neither see nor make such a customer. */
  public static final class OutOfReach extends CustomerException {

    private static final long serialVersionUID = 1L;

    OutOfReach(Reach reach) {
      super(
          "The token reaches only customers with "
              + reach.limits().entrySet().stream()
                  .map(limit -> limit.getKey() + " " + String.join(" or ", limit.getValue()))
                  .collect(Collectors.joining(" and ")));
    }
  }

  /** Another customer has the external id. */
  public static final class ExternalIdTaken extends CustomerException {

    private static final long serialVersionUID = 1L;

    ExternalIdTaken(String externalId) {
      super("Another customer has the external id '" + externalId + "'");
    }
  }
}
