package io.vinnrate.customer.market;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from one to another, both included; an end that is absent is open.
 *
 * @param min not above the other end
 * @param max not below the other end
 */
public record Range(@Nullable Integer min, @Nullable Integer max) {

  public Range {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a range must have an end");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("min must not be above max");
    }
  }

  boolean contains(int number) {
    return (min == null || number >= min) && (max == null || number <= max);
  }
}
