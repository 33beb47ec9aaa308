package io.vinnrate.opportunity.customer;

import java.util.Optional;
import java.util.UUID;

/** The owner of the customers, for the few that the replica has not heard of yet. */
public interface CustomerDirectory {

  /**
   * Asks for a customer; empty when there is none.
   *
   * @throws CustomerException.Unavailable when no answer comes in time
   */
  Optional<KnownCustomer> find(UUID id);
}
