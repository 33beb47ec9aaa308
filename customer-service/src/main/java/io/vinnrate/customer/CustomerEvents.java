package io.vinnrate.customer;

import java.util.List;

/** Where customers tell what happened to them. */
public interface CustomerEvents {

  /** Tells of an event when the current transaction commits. */
  default void publish(CustomerEvent event) {
    publish(List.of(event));
  }

  /** Tells of events, in their order, when the current transaction commits. One SQL round trip. */
  void publish(List<? extends CustomerEvent> events);
}
