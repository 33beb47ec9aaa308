package io.vinnrate.customer.attention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the time that customers get is worth: accumulated, the most valuable classes first. */
public final class AttentionCurve {

  /** The deck's: 5 % of the time gives 40 %, 20 % gives 70 %, 45 % gives 90 %. */
  public static final List<CurvePoint> DECK =
      List.of(
          new CurvePoint(0, 0),
          new CurvePoint(0.05, 0.4),
          new CurvePoint(0.2, 0.7),
          new CurvePoint(0.45, 0.9),
          new CurvePoint(1, 1));

  private AttentionCurve() {}

  /**
   * The company's own.
   *
   * @param classes the most valuable first
   * @return empty when no time was spent or nothing was contributed
   */
  static Optional<List<CurvePoint>> of(List<Spent> classes) {
    long allMinutes = classes.stream().mapToLong(Spent::minutes).sum();
    BigDecimal allContribution =
        classes.stream().map(Spent::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (allMinutes == 0 || allContribution.signum() <= 0) {
      return Optional.empty();
    }
    List<CurvePoint> points = new ArrayList<>(List.of(new CurvePoint(0, 0)));
    long minutes = 0;
    BigDecimal contribution = BigDecimal.ZERO;
    for (Spent spent : classes) {
      minutes += spent.minutes();
      contribution = contribution.add(spent.contribution());
      points.add(
          new CurvePoint(
              (double) minutes / allMinutes,
              contribution.doubleValue() / allContribution.doubleValue()));
    }
    return Optional.of(points);
  }

  /**
   * What a class got and gave.
   *
   * @param minutes of touchpoints, at least 0
   * @param contribution of its customers, in the company's currency
   */
  record Spent(long minutes, BigDecimal contribution) {}
}
