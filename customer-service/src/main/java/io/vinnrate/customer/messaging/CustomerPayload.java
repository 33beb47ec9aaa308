package io.vinnrate.customer.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's state as others see it: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(
    UUID customerId,
    String name,
    @Nullable String industry,
    @Nullable String country,
    @JsonProperty("class") @Nullable CustomerClass customerClass,
    @Nullable BigDecimal loyaltyIndex,
    @Nullable Instant lastProactiveContactAt,
    List<String> segments,
    List<String> possibleSegments) {

  static CustomerPayload of(Customer customer) {
    CustomerDetails details = customer.details();
    Standing standing = customer.standing();
    return new CustomerPayload(
        customer.id(),
        details.name(),
        details.profile().industry(),
        details.profile().country(),
        standing.customerClass(),
        standing.loyaltyIndex(),
        standing.lastProactiveContactAt(),
        standing.membership().segments(),
        standing.membership().possibleSegments());
  }
}
