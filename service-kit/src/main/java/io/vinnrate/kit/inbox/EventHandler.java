package io.vinnrate.kit.inbox;

import io.vinnrate.kit.event.ReceivedEvent;

/** What a service does with an event. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Applies an event within the current transaction, guarded by its version: applying it twice, or
   * after a later one, changes nothing.
   *
   * @throws io.vinnrate.kit.event.PoisonException when it can never be applied
   */
  Applied apply(ReceivedEvent event);
}
