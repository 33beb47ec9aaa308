package io.vinnrate.customer.market.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a condition in JSON: a list, or nothing where nothing is asked. */
final class ValueLists {

  /** How many values a condition may have. */
  static final int MAX_VALUES = 250;

  private ValueLists() {}

  static <T> @Nullable List<T> of(Set<T> values) {
    return values.isEmpty() ? null : List.copyOf(values);
  }

  static <T> Set<T> toSet(@Nullable List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
