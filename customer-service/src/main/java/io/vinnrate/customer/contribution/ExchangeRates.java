package io.vinnrate.customer.contribution;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of exchange rates; each is one transaction. A price that a recorded contribution
 * can't do without stays. The SQL round trips that are named are without the commit.
 */
@ApplicationScoped
@Transactional
public class ExchangeRates {

  private final ExchangeRateStore store;
  private final CompanyCurrency company;
  private final AuditTrail trail;

  ExchangeRates(ExchangeRateStore store, CompanyCurrency company, AuditTrail trail) {
    this.store = store;
    this.company = company;
    this.trail = trail;
  }

  /**
   * Makes the rates of a day what they are to be. Three SQL round trips, two more when a currency's
   * price is no longer among them; two when nothing is different.
   *
   * @return whether the day had none
   * @throws ContributionException.OwnCurrency when the company's currency is among them
   * @throws ContributionException.RateNeeded when a price that is needed is not among them
   */
  public boolean put(RatesOfDay rates) {
    if (rates.prices().containsKey(company.code())) {
      throw new ContributionException.OwnCurrency(company.code());
    }
    store.lock();
    Optional<RatesOfDay> before = store.find(rates.day());
    if (before.isPresent()) {
      removeOthers(rates, before.get());
    }
    if (!before.equals(Optional.of(rates))) {
      store.write(rates);
      trail.changed(target(rates.day()));
    }
    return before.isEmpty();
  }

  private void removeOthers(RatesOfDay rates, RatesOfDay before) {
    List<String> gone = new ArrayList<>(before.prices().keySet());
    gone.removeAll(rates.prices().keySet());
    remove(rates.day(), gone);
  }

  /**
   * Forgets the rates of a day. Four SQL round trips.
   *
   * @throws ContributionException.NoRates when there are none
   * @throws ContributionException.RateNeeded when one of them is needed
   */
  public void remove(LocalDate day) {
    store.lock();
    remove(day, List.copyOf(find(day).prices().keySet()));
    trail.changed(target(day));
  }

  private static Target target(LocalDate day) {
    return Target.of("exchangeRates", day);
  }

  private void remove(LocalDate day, List<String> currencies) {
    if (currencies.isEmpty()) {
      return;
    }
    store.delete(day, currencies);
    List<String> needed = store.needed(currencies);
    if (!needed.isEmpty()) {
      throw new ContributionException.RateNeeded(day, needed);
    }
  }

  /**
   * The rates of a day. One SQL round trip.
   *
   * @throws ContributionException.NoRates when there are none
   */
  public RatesOfDay find(LocalDate day) {
    return store.find(day).orElseThrow(() -> new ContributionException.NoRates(day));
  }

  /** The days that have rates, latest first, before a given one. One SQL round trip. */
  public List<RatesOfDay> list(@Nullable LocalDate before, int limit) {
    return store.list(before, limit);
  }
}
