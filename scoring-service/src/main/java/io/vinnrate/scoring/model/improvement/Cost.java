package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Check;

/**
 * Hours and steps as one whole number, so that costs add without rounding, in any order, and of
 * equal hours the fewer steps cost less: hours are counted in whole billionths, times 64, plus
 * steps. Sixty criteria of a million hours each stay below 2^62.
 */
final class Cost {
  /** The most steps that fit. */
  static final int MOST_STEPS = 60;

  private static final double PER_HOUR = 1e9;
  private static final int STEP_BITS = 6;

  private Cost() {}

  /** The cost of one upgrade. */
  static long ofStep(double hours) {
    return (Math.round(hours * PER_HOUR) << STEP_BITS) + 1;
  }

  /** The largest cost of this many hours: what rounding adds to its steps is let go. */
  static long ofBudget(double hours) {
    double most = Check.LARGEST * MOST_STEPS;
    long billionths = Math.round(Math.min(hours, most) * PER_HOUR) + MOST_STEPS / 2;
    return (billionths << STEP_BITS) + MOST_STEPS;
  }

  /** The hours in it. */
  static double hours(long cost) {
    return (cost >> STEP_BITS) / PER_HOUR;
  }
}
