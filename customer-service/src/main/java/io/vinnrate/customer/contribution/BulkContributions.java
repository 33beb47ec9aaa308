package io.vinnrate.customer.contribution;

import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerKey;
import io.vinnrate.customer.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Contributions of many customers at a time. */
@ApplicationScoped
public class BulkContributions {

  private final CustomerChanges changes;
  private final Ledgers ledgers;

  BulkContributions(CustomerChanges changes, Ledgers ledgers) {
    this.changes = changes;
    this.ledgers = ledgers;
  }

  /**
   * Records contributions as if one after the other, each on any version of its customer; one that
   * is refused leaves the others as they are. A customer of whom something is different then gets
   * one new version. Four SQL round trips, two when nothing is different; one more for amounts in
   * other currencies than the company's.
   *
   * <p>The customers are locked in the order of their ids, so that several of these may go on at a
   * time.
   *
   * @return what became of each, in their order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Outcome> record(List<NamedContribution> contributions) {
    Map<CustomerName, UUID> customers = lock(contributions);
    Ledger ledger =
        ledgers.open(
            contributions.stream()
                .filter(it -> customers.containsKey(it.customer()))
                .map(it -> entry(it, customers))
                .toList());
    List<Outcome> outcomes =
        contributions.stream().map(it -> enter(it, customers, ledger)).toList();
    Set<UUID> changed = ledgers.close(ledger);
    if (!changed.isEmpty()) {
      changes.advance(changed);
    }
    return outcomes;
  }

  private Map<CustomerName, UUID> lock(List<NamedContribution> contributions) {
    Set<UUID> ids = new HashSet<>();
    Set<String> externalIds = new HashSet<>();
    for (NamedContribution contribution : contributions) {
      switch (contribution.customer()) {
        case CustomerName.Own(UUID id) -> ids.add(id);
        case CustomerName.Outside(String externalId) -> externalIds.add(externalId);
      }
    }
    Map<CustomerName, UUID> customers = new HashMap<>();
    for (CustomerKey key : changes.lock(ids, externalIds)) {
      customers.put(new CustomerName.Own(key.id()), key.id());
      if (key.externalId() != null) {
        customers.put(new CustomerName.Outside(key.externalId()), key.id());
      }
    }
    return customers;
  }

  private static Outcome enter(
      NamedContribution contribution, Map<CustomerName, UUID> customers, Ledger ledger) {
    try {
      return new Outcome.Recorded(ledger.enter(entry(contribution, customers)));
    } catch (ContributionException e) {
      return new Outcome.Refused(e);
    }
  }

  private static Entry entry(NamedContribution contribution, Map<CustomerName, UUID> customers) {
    UUID id = customers.get(contribution.customer());
    if (id == null) {
      throw new ContributionException.UnknownCustomer(contribution.customer());
    }
    return new Entry(id, contribution.contribution());
  }

  /** A contribution, and whose it is in the words of who sends it. */
  public record NamedContribution(CustomerName customer, Contribution contribution) {}

  /** What became of a contribution. */
  public sealed interface Outcome {

    /** It is recorded. */
    record Recorded(Effect effect) implements Outcome {}

    /** It can't be. */
    record Refused(ContributionException reason) implements Outcome {}
  }
}
