package io.vinnrate.scoring.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.market.Membership;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.opportunity.CustomerState;
import io.vinnrate.scoring.opportunity.KnownCustomer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring reads of a customer's event: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(
    @JsonProperty(required = true) UUID customerId,
    @JsonProperty(required = true) String name,
    @JsonProperty("class") @Nullable String customerClass,
    @Nullable Double loyaltyIndex,
    @Nullable Instant lastProactiveContactAt,
    @Nullable List<String> segments,
    @Nullable List<String> possibleSegments) {

  /**
   * The customer's state. A class that only a later version knows is none here.
   *
   * @throws PoisonException when a fact is out of range
   */
  CustomerState toState(long version) {
    try {
      CustomerFacts facts =
          CustomerFacts.of(
              WireName.constant(CustomerClass.class, customerClass).orElse(null),
              loyaltyIndex,
              lastProactiveContactAt);
      return new CustomerState(
          customerId, version, name, new KnownCustomer(facts, membership()), false);
    } catch (IllegalArgumentException e) {
      throw new PoisonException("the customer: " + e.getMessage());
    }
  }

  private @Nullable Membership membership() {
    return segments == null
        ? null
        : new Membership(segments, Objects.requireNonNullElse(possibleSegments, List.of()));
  }
}
