package io.vinnrate.customer.market;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of which a condition asks for one. */
final class Values {

  private Values() {}

  /**
   * The values in their natural order, so that equal conditions read the same; none for null, which
   * stands for a condition that was stored before it existed.
   */
  static <T extends Comparable<T>> Set<T> ordered(@Nullable Set<T> values) {
    return values == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
