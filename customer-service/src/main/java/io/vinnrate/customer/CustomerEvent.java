package io.vinnrate.customer;

import java.time.Instant;
import java.util.UUID;

/** What happened to a customer. */
public sealed interface CustomerEvent {

  /** Whom it happened to. */
  UUID customerId();

  /** The customer's version after it. */
  long version();

  /** When it happened. */
  Instant at();

  /** What can happen to a customer that goes on to be kept. */
  enum Kind {
    REGISTERED,
    CHANGED
  }

  /** A customer has a new state. */
  record NewState(Kind kind, Customer customer) implements CustomerEvent {

    @Override
    public UUID customerId() {
      return customer.id();
    }

    @Override
    public long version() {
      return customer.version();
    }

    @Override
    public Instant at() {
      return customer.changedAt();
    }
  }

  /** A customer is not kept any more. */
  record Deleted(UUID customerId, long version, Instant at) implements CustomerEvent {}
}
