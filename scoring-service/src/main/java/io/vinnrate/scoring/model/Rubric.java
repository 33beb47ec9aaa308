package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The criteria by which opportunities are assessed: an immutable, versioned list. */
public final class Rubric {
  private final String version;
  private final List<Criterion> criteria;
  private final Map<String, Criterion> byKey = new LinkedHashMap<>();
  private final Map<Factor, List<Criterion>> byFactor = new EnumMap<>(Factor.class);

  /**
   * Makes a rubric.
   *
   * @throws IllegalArgumentException when two criteria share a key or a factor has no criterion
   */
  public Rubric(String version, List<Criterion> criteria) {
    Check.notBlank(version, "rubric version");
    this.version = version;
    this.criteria = List.copyOf(criteria);
    for (Criterion criterion : this.criteria) {
      Check.that(
          byKey.putIfAbsent(criterion.key(), criterion) == null,
          "criterion " + criterion.key() + " is there twice");
    }
    for (Factor factor : Factor.values()) {
      List<Criterion> own = this.criteria.stream().filter(c -> c.factor() == factor).toList();
      Check.that(!own.isEmpty(), "factor " + factor.key() + " has no criterion");
      byFactor.put(factor, own);
    }
  }

  /** The name of this rubric, such as "default-1". */
  public String version() {
    return version;
  }

  /** All criteria, in the rubric's order. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** The criteria of one factor, in the rubric's order. */
  public List<Criterion> criteria(Factor factor) {
    return Objects.requireNonNull(byFactor.get(factor));
  }

  /** The criterion of this key; empty when the rubric has none. */
  public Optional<Criterion> criterion(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether there is such a criterion with such an answer. */
  public boolean has(String criterionKey, String answerKey) {
    Criterion criterion = byKey.get(criterionKey);
    return criterion != null && criterion.answer(answerKey).isPresent();
  }

  /** Whether all are answers to criteria that there are. */
  boolean hasAll(Map<String, String> answers) {
    // A plain loop, because every score asks this.
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      if (!has(answer.getKey(), answer.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Everything in the assessment that this rubric cannot accept; empty when it is valid. */
  public List<Finding> findings(Assessment assessment) {
    List<Finding> findings = new ArrayList<>();
    assessment
        .factors()
        .forEach(
            (factor, control) -> {
              if (!isControl(control)) {
                findings.add(new Finding.ControlOutOfRange(factor, control));
              }
            });
    assessment.answers().forEach((key, answer) -> judge(key, answer).ifPresent(findings::add));
    return List.copyOf(findings);
  }

  /** Whether they are numbers from 0 to 1. */
  static boolean areControls(Collection<Double> controls) {
    // A plain loop, because every score asks this.
    for (double control : controls) {
      if (!isControl(control)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(double control) {
    return control >= 0 && control <= 1;
  }

  /**
   * Accepts an assessment or says why not.
   *
   * @throws InvalidAssessmentException with all findings
   */
  public void require(Assessment assessment) {
    List<Finding> findings = findings(assessment);
    if (!findings.isEmpty()) {
      throw new InvalidAssessmentException(findings);
    }
  }

  private Optional<Finding> judge(String key, String answer) {
    Criterion criterion = byKey.get(key);
    if (criterion == null) {
      return Optional.of(new Finding.UnknownCriterion(key));
    }
    return criterion.answer(answer).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Finding.UnknownAnswer(
                key, answer, criterion.answers().stream().map(Answer::key).toList()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rubric that
        && version.equals(that.version)
        && criteria.equals(that.criteria);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, criteria);
  }

  @Override
  public String toString() {
    return "Rubric[" + version + ", " + criteria.size() + " criteria]";
  }
}
