package io.vinnrate.scoring.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one opportunity: what people said of it, and what daily work tells. What of
 * it counts depends on the rubric and on the moment.
 *
 * @param assessment what people said; it wins over what would follow from the facts
 * @param facts what daily work tells
 */
public record Known(Assessment assessment, Facts facts) {
  /** Nothing is known. */
  public static final Known NOTHING = new Known(Assessment.EMPTY, Facts.NONE);

  /** What people said, and no facts. */
  public static Known of(Assessment assessment) {
    return new Known(assessment, Facts.NONE);
  }

  /**
   * What counts under a rubric at a moment: direct answers that the rubric has, and for the other
   * criteria what follows from the facts. Answers that the rubric does not have are reported.
   */
  public Reading read(Rubric rubric, Instant asOf) {
    if (facts.equals(Facts.NONE) && rubric.hasAll(assessment)) {
      return new Reading(assessment, Map.of(), Set.of(), Map.of(), null);
    }
    Map<String, String> answers = new HashMap<>();
    Map<String, String> dropped = new TreeMap<>();
    assessment
        .answers()
        .forEach((key, answer) -> (rubric.has(key, answer) ? answers : dropped).put(key, answer));
    Map<String, DerivedAnswer> derived = facts.equals(Facts.NONE) ? Map.of() : derive(rubric, asOf);
    Set<String> overruled = new TreeSet<>();
    Instant validUntil = null;
    for (Map.Entry<String, DerivedAnswer> entry : derived.entrySet()) {
      if (answers.putIfAbsent(entry.getKey(), entry.getValue().answer()) == null) {
        validUntil = earlier(validUntil, entry.getValue().validUntil());
      } else {
        overruled.add(entry.getKey());
      }
    }
    return new Reading(
        new Assessment(assessment.factors(), answers), derived, overruled, dropped, validUntil);
  }

  private Map<String, DerivedAnswer> derive(Rubric rubric, Instant asOf) {
    Map<String, DerivedAnswer> derived = new TreeMap<>();
    for (Criterion criterion : rubric.criteria()) {
      Optional.ofNullable(criterion.derivation())
          .flatMap(rule -> rule.of(facts, asOf))
          .ifPresent(answer -> derived.put(criterion.key(), answer));
    }
    return derived;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
