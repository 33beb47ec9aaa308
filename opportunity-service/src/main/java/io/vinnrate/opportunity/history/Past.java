package io.vinnrate.opportunity.history;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;

/**
 * An opportunity as it was.
 *
 * @param version which it had
 * @param at when that came about
 * @param state its values by their paths
 */
public record Past(long version, Instant at, SortedMap<String, String> state) {

  public Past {
    state = Collections.unmodifiableSortedMap(state);
  }
}
