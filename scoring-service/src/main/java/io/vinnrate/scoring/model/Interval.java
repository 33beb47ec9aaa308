package io.vinnrate.scoring.model;

/**
 * Where the win probability lies, with probability {@code level}, given what is known.
 *
 * @param low 0…high
 * @param high low…1
 * @param level always {@link #LEVEL}: the quantiles of 10 % and 90 %
 */
public record Interval(double low, double high, double level) {
  /** The one level in use. */
  public static final double LEVEL = 0.80;

  /** No spread at all. */
  static Interval point(double value) {
    return new Interval(value, value, LEVEL);
  }

  /** This interval, stretched where needed so that the value lies inside it. */
  Interval including(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value), level);
  }
}
