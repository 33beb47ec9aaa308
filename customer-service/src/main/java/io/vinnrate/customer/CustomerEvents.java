package io.vinnrate.customer;

/** Where customers tell what happened to them. */
public interface CustomerEvents {

  /** Tells of an event when the current transaction commits. */
  void publish(CustomerEvent event);
}
