package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.opportunity.customer.KnownCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a customer's state: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(@Nullable UUID customerId, @Nullable String name) {

  /**
   * The customer that the event tells of.
   *
   * @throws PoisonException when the payload is not what was agreed
   */
  KnownCustomer toCustomer(ReceivedEvent event) {
    if (!event.aggregateId().equals(customerId)) {
      throw new PoisonException("customerId is not the subject");
    }
    if (name == null || name.isBlank()) {
      throw new PoisonException("name is missing");
    }
    return new KnownCustomer(event.aggregateId(), event.version(), name, event.time());
  }
}
