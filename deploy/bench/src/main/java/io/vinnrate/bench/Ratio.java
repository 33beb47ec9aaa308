package io.vinnrate.bench;

import java.util.Locale;

/**
 * A figure beside what bounds it.
 *
 * @param what was measured
 * @param value how much
 * @param bound what bounds it
 * @param limit how much that is
 * @param unit of both, such as {@code requests/s}
 * @param target the ratio that is to be reached
 * @param least whether the target is the least that is enough, and not the most
 */
record Ratio(
    String what,
    double value,
    String bound,
    double limit,
    String unit,
    double target,
    boolean least)
    implements Measurement {

  /** One whose ratio must not be lower than its target. */
  static Ratio atLeast(
      String what, double value, String bound, double limit, String unit, double target) {
    return new Ratio(what, value, bound, limit, unit, target, true);
  }

  /** One whose ratio must not be higher than its target. */
  static Ratio atMost(
      String what, double value, String bound, double limit, String unit, double target) {
    return new Ratio(what, value, bound, limit, unit, target, false);
  }

  double ratio() {
    return value / limit;
  }

  @Override
  public boolean isReached() {
    return least ? ratio() >= target : ratio() <= target;
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %s %s; %s: %s; ratio %.2f, target %s %.2f",
        what,
        Measured.readable(value),
        unit,
        bound,
        Measured.readable(limit),
        ratio(),
        least ? "≥" : "≤",
        target);
  }
}
