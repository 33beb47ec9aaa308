package io.vinnrate.customer.market;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer meets conditions when not all is known of it: the three values of Kleene's
 * logic, ordered so that the conjunction is the least of them.
 */
public enum Fit {
  NO,
  UNKNOWN,
  YES;

  /** Whether both hold: one that does not is enough for a no, whatever is unknown. */
  public Fit and(Fit other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether a fact is one of these values; no values are no condition. */
  static <T> Fit oneOf(Set<T> values, @Nullable T fact) {
    if (values.isEmpty()) {
      return YES;
    }
    if (fact == null) {
      return UNKNOWN;
    }
    return values.contains(fact) ? YES : NO;
  }

  /** Whether a number is within a range; no range is no condition. */
  static Fit within(@Nullable Range range, @Nullable Integer fact) {
    if (range == null) {
      return YES;
    }
    if (fact == null) {
      return UNKNOWN;
    }
    return range.contains(fact) ? YES : NO;
  }
}
