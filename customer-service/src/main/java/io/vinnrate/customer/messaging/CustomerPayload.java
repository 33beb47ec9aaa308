package io.vinnrate.customer.messaging;

import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerDetails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's state as others see it: docs/contracts/schemas/customer.v1.schema.json. */
record CustomerPayload(
    UUID customerId, String name, @Nullable String industry, @Nullable String country) {

  static CustomerPayload of(Customer customer) {
    CustomerDetails details = customer.details();
    return new CustomerPayload(
        customer.id(), details.name(), details.profile().industry(), details.profile().country());
  }
}
