package io.vinnrate.customer.contribution;

import io.vinnrate.customer.Effect;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is recorded of some customers, as far as new entries touch it: each entry sees those before
 * it. Their row locks must be held.
 */
final class Ledger {

  private final CompanyCurrency company;
  private final Set<Price> prices;
  private final LocalDate today;
  private final Map<UUID, Map<Period, Contribution>> byCustomer = new HashMap<>();
  private final Map<UUID, Map<Period, Contribution>> fresh = new LinkedHashMap<>();

  /**
   * A ledger.
   *
   * @param stored what is stored and shares a day with an entry to come
   * @param prices those that are known of all that the entries to come need
   */
  Ledger(List<Entry> stored, Set<Price> prices, CompanyCurrency company, LocalDate today) {
    this.company = company;
    this.prices = prices;
    this.today = today;
    stored.forEach(entry -> of(byCustomer, entry).put(entry.period(), entry.contribution()));
  }

  /**
   * Enters a contribution, in the place of what there is of the same period.
   *
   * @throws ContributionException when the period has not begun, when the contribution can't be
   *     converted, or when a day would count twice
   */
  Effect enter(Entry entry) {
    requireBegun(entry.period());
    requirePrice(entry.contribution());
    Map<Period, Contribution> known = of(byCustomer, entry);
    requireDisjoint(entry.period(), known.keySet());
    Contribution before = known.put(entry.period(), entry.contribution());
    if (entry.contribution().equals(before)) {
      return Effect.NONE;
    }
    of(fresh, entry).put(entry.period(), entry.contribution());
    return before == null ? Effect.CREATED : Effect.CHANGED;
  }

  /** What has been entered and made a difference, the last of each customer and period. */
  List<Entry> fresh() {
    return fresh.entrySet().stream()
        .flatMap(
            customer ->
                customer.getValue().values().stream().map(it -> new Entry(customer.getKey(), it)))
        .toList();
  }

  private static Map<Period, Contribution> of(
      Map<UUID, Map<Period, Contribution>> all, Entry entry) {
    return all.computeIfAbsent(entry.customerId(), customer -> new LinkedHashMap<>());
  }

  private void requireBegun(Period period) {
    if (period.firstDay().isAfter(today)) {
      throw new ContributionException.NotBegun(period);
    }
  }

  private void requirePrice(Contribution contribution) {
    Price price = Price.of(contribution);
    if (!company.code().equals(contribution.currency()) && !prices.contains(price)) {
      throw new ContributionException.MissingRate(price, company.code());
    }
  }

  private static void requireDisjoint(Period period, Set<Period> known) {
    if (known.contains(period)) {
      return;
    }
    List<Period> shared =
        known.stream()
            .filter(period::overlaps)
            .sorted(Comparator.comparing(Period::firstDay))
            .toList();
    if (!shared.isEmpty()) {
      throw new ContributionException.CountsTwice(period, shared);
    }
  }
}
