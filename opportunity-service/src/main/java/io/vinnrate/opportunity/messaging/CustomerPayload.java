package io.vinnrate.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.customer.CustomerClass;
import io.vinnrate.opportunity.customer.KnownCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a customer's state: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(
    @Nullable UUID customerId,
    @Nullable String name,
    @JsonProperty("class") @Nullable String customerClass) {

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
    return new KnownCustomer(event.aggregateId(), event.version(), name, readClass(), event.time());
  }

  private @Nullable CustomerClass readClass() {
    if (customerClass == null) {
      return null;
    }
    return WireName.constant(CustomerClass.class, customerClass)
        .orElseThrow(() -> new PoisonException("class is none that was agreed"));
  }
}
