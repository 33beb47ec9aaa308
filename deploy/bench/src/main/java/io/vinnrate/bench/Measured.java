package io.vinnrate.bench;

import java.util.Locale;

/**
 * A figure by itself.
 *
 * @param what was measured
 * @param value how much
 * @param unit of it, such as {@code ms}
 * @param target what is to be reached
 * @param least whether the target is the least that is enough, and not what must be kept below
 */
record Measured(String what, double value, String unit, double target, boolean least)
    implements Measurement {

  /** A figure that must be lower than its target. */
  static Measured below(String what, double value, String unit, double target) {
    return new Measured(what, value, unit, target, false);
  }

  /** A figure that must not be lower than its target. */
  static Measured atLeast(String what, double value, String unit, double target) {
    return new Measured(what, value, unit, target, true);
  }

  @Override
  public boolean isReached() {
    return least ? value >= target : value < target;
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %s %s, target %s %s %s",
        what,
        readable(value),
        unit,
        least ? "≥" : "<",
        readable(target),
        unit);
  }

  /** Three digits or more. */
  static String readable(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
