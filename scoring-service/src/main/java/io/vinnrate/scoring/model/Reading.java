package io.vinnrate.scoring.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of all that is known counts under a rubric at a moment.
 *
 * @param assessment what is scored: direct controls, direct answers that the rubric has, and
 *     derived answers for the other criteria
 * @param derived what follows from the facts, by criterion
 * @param overruled the criteria whose derived answer gives way to a direct one
 * @param dropped direct answers that the rubric does not have, by criterion; they count again under
 *     a rubric that has them
 * @param validUntil the last moment at which time alone changes nothing; null when it never does
 */
public record Reading(
    Assessment assessment,
    Map<String, DerivedAnswer> derived,
    Set<String> overruled,
    Map<String, String> dropped,
    @Nullable Instant validUntil) {
  public Reading {
    derived = Collections.unmodifiableMap(new TreeMap<>(derived));
    overruled = Collections.unmodifiableSet(new TreeSet<>(overruled));
    dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
  }
}
