package io.vinnrate.scoring.opportunity.messaging;

import io.vinnrate.kit.rebuild.ReadModel;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is known of the customers by their events alone. */
final class CustomerReadModel {

  /** Open opportunities of a customer that was known wrongly are scored again. */
  @Produces
  @Singleton
  ReadModel customers(CustomerConsumer consumer) {
    return ReadModel.of("customers", consumer, "known_customer", "id")
        .after(KnownCustomers.TURN)
        .followedBy(KnownCustomers.MARK_ALL);
  }
}
