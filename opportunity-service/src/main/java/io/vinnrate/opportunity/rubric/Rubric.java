package io.vinnrate.opportunity.rubric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The criteria that an assessment may answer, as far as opportunities care. An answer that it does
 * not have does not fit: its criterion is unknown, or has no such answer.
 *
 * @param activation counts the activations of models; a higher one is in the place of a lower one
 * @param version the rubric's name at its owner
 * @param criteria the possible answers by criterion, lowest level first
 */
public record Rubric(long activation, String version, Map<String, List<String>> criteria) {

  public Rubric {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    criteria.forEach((criterion, answers) -> copy.put(criterion, List.copyOf(answers)));
    criteria = Collections.unmodifiableSortedMap(copy);
  }

  /** Those of some answers that do not fit. */
  public Map<String, String> unfitting(Map<String, String> answers) {
    SortedMap<String, String> unfitting = new TreeMap<>(answers);
    unfitting.entrySet().removeIf(answer -> possible(answer.getKey()).contains(answer.getValue()));
    return Collections.unmodifiableSortedMap(unfitting);
  }

  /**
   * What is wrong with answers that are said now: those that neither fit nor were there before,
   * under an older rubric.
   *
   * @param known the answers that are there
   */
  List<Finding> findings(Map<String, String> said, Map<String, String> known) {
    List<Finding> findings = new ArrayList<>();
    unfitting(said)
        .forEach(
            (criterion, answer) -> {
              if (!answer.equals(known.get(criterion))) {
                findings.add(finding(criterion));
              }
            });
    return findings;
  }

  private Finding finding(String criterion) {
    return new Finding(
        criterion,
        criteria.containsKey(criterion)
            ? "must be one of " + String.join(", ", possible(criterion))
            : "is not a criterion; the criteria are " + String.join(", ", criteria.keySet()));
  }

  private List<String> possible(String criterion) {
    return criteria.getOrDefault(criterion, List.of());
  }

  /**
   * An answer that can't be taken over.
   *
   * @param criterion what it answers
   * @param detail what would be possible, for a person
   */
  public record Finding(String criterion, String detail) {}
}
