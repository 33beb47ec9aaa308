package io.vinnrate.opportunity.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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

  /**
   * Learns of those of some customers whose events have not arrived yet, so that {@link #among}
   * knows them: their owner is asked for each. One SQL round trip, one more for each that is
   * learned. To be called while no connection and no lock is held.
   *
   * @throws CustomerException.Unavailable when their owner does not answer
   */
  public void learn(Collection<UUID> ids) {
    Set<UUID> unseen = new LinkedHashSet<>(ids);
    unseen.removeAll(known.areThere(unseen).keySet());
    unseen.forEach(id -> directory.find(id).ifPresent(known::remember));
  }

  /** Which of some customers there are. One SQL round trip, in the transaction of the change. */
  public Present among(Collection<UUID> ids) {
    return new Present(known.areThere(ids));
  }

  /**
   * Some customers.
   *
   * @param there whether each is there or deleted, without those never heard of
   */
  public record Present(Map<UUID, Boolean> there) {

    public Present {
      there = Map.copyOf(there);
    }

    /**
     * Insists that there is such a customer, of those that were looked for.
     *
     * @throws CustomerException.Unknown when it is deleted, or was never heard of
     */
    public void require(UUID id) {
      if (!there.getOrDefault(id, false)) {
        throw new CustomerException.Unknown(id);
      }
    }
  }
}
