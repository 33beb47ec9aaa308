package io.vinnrate.customer.contribution;

import io.vinnrate.customer.contribution.ContributionStore.Converted;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of a customer's contribution in a period: what is stored of the period itself, or
 * of parts of it.
 *
 * @param total in the currency of the parts, in the company's when they are in several
 * @param parts the periods that it is the sum of, earliest first
 */
public record ContributionSum(Contribution total, List<Period> parts) {

  public ContributionSum {
    parts = List.copyOf(parts);
  }

  /** A contribution that is stored as it is. */
  static ContributionSum of(Contribution stored) {
    return new ContributionSum(stored, List.of(stored.period()));
  }

  /**
   * The sum over a period of what is stored within it.
   *
   * @param within at least one, no two of which share a day
   */
  static ContributionSum of(Period period, List<Converted> within) {
    boolean inOneCurrency =
        within.stream().map(it -> it.stored().currency()).distinct().count() == 1;
    List<Contribution> parts =
        within.stream()
            .map(inOneCurrency ? Converted::stored : Converted::inCompanyCurrency)
            .toList();
    return new ContributionSum(
        new Contribution(
            period,
            sum(parts, Contribution::revenue),
            sum(parts, Contribution::contribution),
            parts.getFirst().currency()),
        parts.stream().map(Contribution::period).toList());
  }

  private static BigDecimal sum(
      List<Contribution> parts, Function<Contribution, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the parts leave no day of the period out. */
  public boolean isComplete() {
    return parts.stream().mapToLong(ContributionSum::days).sum() == days(total.period());
  }

  private static long days(Period period) {
    return ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1;
  }
}
