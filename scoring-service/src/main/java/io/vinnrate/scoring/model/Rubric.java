package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The criteria by which opportunities are assessed: an immutable, versioned list. */
public final class Rubric {
  private final String version;
  private final List<Criterion> criteria;
  private final Map<String, Criterion> byKey = new LinkedHashMap<>();
  private final Map<Factor, List<Criterion>> byFactor = new EnumMap<>(Factor.class);
  private final Keys[] keys;

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
    this.keys =
        this.criteria.stream()
            .sorted(Comparator.comparing(Criterion::key))
            .map(Keys::of)
            .toArray(Keys[]::new);
  }

  /** A criterion's key and its answers': what every score compares, close to one another. */
  private record Keys(String criterion, String[] answers) {

    static Keys of(Criterion criterion) {
      return new Keys(
          criterion.key(), criterion.answers().stream().map(Answer::key).toArray(String[]::new));
    }

    /** The place of an answer, from 0; -1 when there is none. */
    int place(String answer) {
      for (int i = 0; i < answers.length; i++) {
        if (answers[i].equals(answer)) {
          return i;
        }
      }
      return -1;
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

  /** Whether all of an assessment's are answers to criteria that there are. */
  boolean hasAll(Assessment assessment) {
    return visit(assessment.answers(), (criterion, answer) -> {});
  }

  /** Is told of an answer. */
  interface Visitor {
    /**
     * Is told where it is.
     *
     * @param criterion its criterion's place in the order of all keys, from 0
     * @param answer its place among the criterion's, from 0
     */
    void visit(int criterion, int answer);
  }

  /**
   * Tells of each answer. Answers and criteria are both in the order of their keys, so that nothing
   * needs to be looked up: every score does this several times.
   *
   * @param answers iterated in the order of their keys, as an assessment's are
   * @return whether all are answers to criteria that there are; when not, some are not told of
   */
  boolean visit(Map<String, String> answers, Visitor visitor) {
    Walk walk = new Walk(visitor);
    answers.forEach(walk);
    return walk.isWhole;
  }

  private final class Walk implements BiConsumer<String, String> {
    private final Visitor visitor;
    private int next;
    private boolean isWhole = true;

    private Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void accept(String criterion, String answer) {
      while (next < keys.length && !keys[next].criterion().equals(criterion)) {
        next++;
      }
      int place = next < keys.length ? keys[next].place(answer) : -1;
      if (place < 0) {
        isWhole = false;
      } else {
        visitor.visit(next, place);
        next++;
      }
    }
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

  /** Whether all of an assessment's direct controls are numbers from 0 to 1. */
  static boolean areControls(Assessment assessment) {
    // A plain loop, because every score asks this; nearly always there is none.
    if (!assessment.factors().isEmpty()) {
      for (double control : assessment.factors().values()) {
        if (!isControl(control)) {
          return false;
        }
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
    if (!hasAll(assessment) || !areControls(assessment)) {
      throw new InvalidAssessmentException(findings(assessment));
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
