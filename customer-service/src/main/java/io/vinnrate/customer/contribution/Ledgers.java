package io.vinnrate.customer.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens and closes ledgers in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ledgers {

  private final ContributionStore store;
  private final ExchangeRateStore rates;
  private final CompanyCurrency company;
  private final Clock clock;

  Ledgers(ContributionStore store, ExchangeRateStore rates, CompanyCurrency company, Clock clock) {
    this.store = store;
    this.rates = rates;
    this.company = company;
    this.clock = clock;
  }

  /**
   * A ledger that entries can be made in; their customers' row locks must be held. One SQL round
   * trip, two when one is in another currency than the company's; none for no entry.
   */
  Ledger open(List<Entry> entries) {
    Set<Price> needed =
        entries.stream()
            .map(Entry::contribution)
            .filter(it -> !it.currency().equals(company.code()))
            .map(Price::of)
            .collect(Collectors.toSet());
    return new Ledger(
        entries.isEmpty() ? List.of() : store.overlapping(entries),
        needed.isEmpty() ? Set.of() : rates.hold(needed),
        company,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /**
   * Writes what has been entered. One SQL round trip when that made a difference, else none.
   *
   * @return the customers of whom something is different
   */
  Set<UUID> close(Ledger ledger) {
    List<Entry> fresh = ledger.fresh();
    if (!fresh.isEmpty()) {
      store.write(fresh);
    }
    return fresh.stream().map(Entry::customerId).collect(Collectors.toSet());
  }
}
