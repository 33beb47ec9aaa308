package io.vinnrate.customer;

import java.time.Instant;
import java.util.UUID;

/** What happened to a customer. */
public sealed interface CustomerEvent {

  /** Whom it happened to. */
  UUID customerId();

  /** How many events there were of the customer, this one counted. */
  long revision();

  /** When it happened. */
  Instant at();

  /** What can happen to a customer that goes on to be kept. */
  enum Kind {
    REGISTERED,
    CHANGED
  }

  /** A customer has a new state. */
  record NewState(Kind kind, Customer customer, Instant at) implements CustomerEvent {

    @Override
    public UUID customerId() {
      return customer.id();
    }

    @Override
    public long revision() {
      return customer.revision();
    }
  }

  /** A customer is not kept any more. */
  record Deleted(UUID customerId, long revision, Instant at) implements CustomerEvent {}
}
