package io.vinnrate.opportunity.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Whom opportunities may be with. */
@ApplicationScoped
public class Customers {

  private final KnownCustomers known;
  private final CustomerDirectory directory;

  Customers(KnownCustomers known, CustomerDirectory directory) {
    this.known = known;
    this.directory = directory;
  }

  /**
   * Insists that there is such a customer. One SQL round trip. To be called within {@link #asking},
   * in the transaction of the change.
   *
   * @throws CustomerException.Unknown when it is deleted
   */
  public void require(UUID id) {
    boolean there = known.isThere(id).orElseThrow(() -> new NotSeenException(id));
    if (!there) {
      throw new CustomerException.Unknown(id);
    }
  }

  /**
   * Does something that may require a customer whose event has not arrived yet: then that is rolled
   * back, the customer's owner is asked while no connection and no lock is held, and it is done
   * again.
   *
   * @param action a transaction of its own
   * @throws CustomerException when there is no such customer or its owner does not answer
   */
  public <T> T asking(Supplier<T> action) {
    try {
      return action.get();
    } catch (NotSeenException e) {
      UUID id = e.customerId();
      known.remember(directory.find(id).orElseThrow(() -> new CustomerException.Unknown(id)));
      return action.get();
    }
  }
}
