package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an analysis.
 *
 * @param withoutContribution how many customers have no contribution in the period, and no class
 * @param groups those who have one, the best first
 */
public record Classification(
    Analysis analysis, long withoutContribution, List<RankedGroup> groups) {

  public Classification {
    groups = List.copyOf(groups);
  }

  /** How many customers have a class. */
  public long customers() {
    return groups.stream().mapToLong(RankedGroup::customers).sum();
  }

  /** What all customers contribute together, in the company's currency. */
  public BigDecimal contribution() {
    return sum(groups, RankedGroup::contribution);
  }

  /** All classes, the best first; their shares add up to 1. */
  public List<ClassShare> classes() {
    BigDecimal all = BigDecimal.valueOf(customers());
    BigDecimal whole = contribution();
    BigDecimal customersBefore = BigDecimal.ZERO;
    BigDecimal contributionBefore = BigDecimal.ZERO;
    List<ClassShare> classes = new ArrayList<>();
    for (CustomerClass customerClass : CustomerClass.values()) {
      List<RankedGroup> own =
          groups.stream().filter(it -> it.customerClass() == customerClass).toList();
      BigDecimal customers = sum(own, it -> BigDecimal.valueOf(it.customers()));
      BigDecimal contribution = sum(own, RankedGroup::contribution);
      classes.add(
          new ClassShare(
              customerClass,
              customers.longValueExact(),
              contribution,
              Shares.of(customersBefore, customers, all),
              Shares.of(contributionBefore, contribution, whole)));
      customersBefore = customersBefore.add(customers);
      contributionBefore = contributionBefore.add(contribution);
    }
    return classes;
  }

  /**
   * The Gini coefficient of the contributions: 0 when all customers contribute the same, towards 1
   * the fewer of them contribute it all, above it when some take away. With the contributions
   * accumulated from the best to the worst, it is {@code 2·Σ accumulated / (n·whole) − 1/n − 1}.
   *
   * @return null when there is nothing to share
   */
  public @Nullable BigDecimal gini() {
    BigDecimal whole = contribution();
    BigDecimal all = BigDecimal.valueOf(customers());
    BigDecimal accumulated = sum(groups, RankedGroup::before).add(whole);
    BigDecimal twice = accumulated.multiply(BigDecimal.TWO);
    return Shares.of(twice.subtract(whole).subtract(whole.multiply(all)), whole.multiply(all));
  }

  /**
   * The curve of accumulated shares from (0, 0) to (1, 1), the best customers first; empty when
   * there is nothing to share.
   */
  public List<SharePoint> curve() {
    BigDecimal all = BigDecimal.valueOf(customers());
    BigDecimal whole = contribution();
    BigDecimal customers = BigDecimal.ZERO;
    BigDecimal contribution = BigDecimal.ZERO;
    if (whole.signum() <= 0) {
      return List.of();
    }
    List<SharePoint> curve = new ArrayList<>();
    curve.add(new SharePoint(BigDecimal.ZERO, BigDecimal.ZERO));
    for (RankedGroup group : groups) {
      customers = customers.add(BigDecimal.valueOf(group.customers()));
      contribution = contribution.add(group.contribution());
      curve.add(point(Shares.of(customers, all), Shares.of(contribution, whole)));
    }
    return curve;
  }

  private static SharePoint point(@Nullable BigDecimal customers, @Nullable BigDecimal share) {
    return new SharePoint(Objects.requireNonNull(customers), Objects.requireNonNull(share));
  }

  private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> part) {
    return items.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
