package io.vinnrate.customer;

import java.util.UUID;

/** Who is at which customer. */
public interface PeopleAtCustomers {

  /** Whether a person is at a customer. One SQL round trip. */
  boolean isAt(UUID personId, UUID customerId);
}
