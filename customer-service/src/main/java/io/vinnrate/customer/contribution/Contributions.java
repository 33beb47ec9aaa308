package io.vinnrate.customer.contribution;

import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Recording;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.contribution.ContributionStore.Converted;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The use cases of one customer's contributions; each is one transaction. The SQL round trips that
 * are named are without the commit.
 */
@ApplicationScoped
@Transactional
public class Contributions {

  private final CustomerService customers;
  private final CustomerChanges changes;
  private final Ledgers ledgers;
  private final ContributionStore store;

  Contributions(
      CustomerService customers,
      CustomerChanges changes,
      Ledgers ledgers,
      ContributionStore store) {
    this.customers = customers;
    this.changes = changes;
    this.ledgers = ledgers;
    this.store = store;
  }

  /**
   * Records what a customer has contributed in a period, in the place of what was recorded of the
   * same period. Four SQL round trips, two when nothing is different; one more in another currency
   * than the company's.
   *
   * @throws ContributionException when the period has not begun, when the contribution can't be
   *     converted, or when a day would count twice
   */
  public Recorded<ContributionSum> put(
      UUID customerId, ExpectedVersion expected, Contribution contribution) {
    Entry entry = new Entry(customerId, contribution);
    return changes.record(
        customerId,
        expected,
        customer -> {
          Ledger ledger = ledgers.open(List.of(entry));
          Effect effect = ledger.enter(entry);
          ledgers.close(ledger);
          return new Recording<>(ContributionSum.of(contribution), effect);
        });
  }

  /**
   * What a customer has contributed in a period: what is recorded of it, else the sum of what is
   * recorded of parts of it. Two SQL round trips.
   *
   * @throws ContributionException.NotFound when nothing is
   */
  public Versioned<ContributionSum> find(UUID customerId, Period period) {
    long version = customers.find(customerId).version();
    List<Converted> within = store.within(customerId, period);
    if (within.isEmpty()) {
      throw new ContributionException.NotFound(customerId, period);
    }
    return new Versioned<>(ContributionSum.of(period, within), version);
  }

  /** All that is recorded of a customer, earliest first. Two SQL round trips. */
  public Versioned<List<ContributionSum>> list(UUID customerId) {
    long version = customers.find(customerId).version();
    return new Versioned<>(
        store.all(customerId).stream().map(ContributionSum::of).toList(), version);
  }

  /**
   * Forgets what is recorded of exactly a period. Three SQL round trips.
   *
   * @return the customer's version after it
   * @throws ContributionException.NotFound when nothing is
   */
  public long remove(UUID customerId, ExpectedVersion expected, Period period) {
    return changes
        .record(
            customerId,
            expected,
            customer -> {
              if (!store.delete(customerId, period)) {
                throw new ContributionException.NotFound(customerId, period);
              }
              return new Recording<>(period, Effect.REMOVED);
            })
        .version();
  }
}
