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

  /** A customer that has become known. */
  record Registered(Customer customer) implements CustomerEvent {

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

  /** Something else is said of a customer. */
  record Changed(Customer customer) implements CustomerEvent {

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
