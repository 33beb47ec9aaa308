package io.vinnrate.opportunity.testing;

import io.vinnrate.opportunity.customer.KnownCustomer;
import io.vinnrate.opportunity.customer.KnownCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Fills the replica of the customers without waiting for events. */
@ApplicationScoped
public class Replica {

  private final KnownCustomers customers;

  Replica(KnownCustomers customers) {
    this.customers = customers;
  }

  /** A customer that can be sold to. */
  public UUID customer() {
    UUID id = UUID.randomUUID();
    customers.remember(new KnownCustomer(id, 1, "Havnes Sjømat AS", null, Instant.EPOCH));
    return id;
  }

  /** A customer that was deleted by its owner. */
  public UUID deletedCustomer() {
    UUID id = UUID.randomUUID();
    customers.remember(new KnownCustomer(id, 2, null, null, Instant.EPOCH));
    return id;
  }
}
