package io.vinnrate.opportunity.customer;

import java.util.UUID;

/** The replica has never heard of a customer; its owner may have. */
final class NotSeenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID customerId;

  NotSeenException(UUID customerId) {
    super("The customer %s is not in the replica".formatted(customerId));
    this.customerId = customerId;
  }

  UUID customerId() {
    return customerId;
  }
}
