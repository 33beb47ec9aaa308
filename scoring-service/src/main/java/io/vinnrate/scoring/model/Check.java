package io.vinnrate.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the values of the model demand of their parts; a breach is an IllegalArgumentException. */
public final class Check {
  /** Strengths and slopes outside 1e-6…1e6 mean nothing and would only overflow. */
  static final double SMALLEST = 1e-6;

  /** The largest number that means anything: of hours, weights, strengths. */
  public static final double LARGEST = 1e6;

  /** No deal is older or farther away; beyond, sums of moments and days would overflow. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private Check() {}

  /** Refuses what does not hold. */
  public static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void notBlank(String value, String name) {
    that(!value.isBlank(), name + " must not be blank");
  }

  /** Refuses NaN as well: no comparison with it holds. */
  static void between(double low, double high, double value, String name) {
    that(
        value >= low && value <= high,
        name + " must be between " + low + " and " + high + " but is " + value);
  }

  static void moment(@Nullable Instant value, String name) {
    that(
        value == null || (!value.isBefore(EARLIEST) && value.isBefore(LATEST)),
        name + " must be a moment of the years 1900 to 2999");
  }

  static void positive(double value, String name) {
    between(SMALLEST, LARGEST, value, name);
  }
}
