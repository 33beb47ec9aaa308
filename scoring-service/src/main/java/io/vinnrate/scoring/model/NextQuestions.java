package io.vinnrate.scoring.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to find out next, in each factor and overall.
 *
 * @param byFactor none for a factor that is given directly or has no unanswered criterion; iterated
 *     in the order of the factors
 */
public record NextQuestions(Map<Factor, NextQuestion> byFactor) {
  /** Nothing is asked. */
  public static final NextQuestions NONE = new NextQuestions(Map.of());

  public NextQuestions {
    Map<Factor, NextQuestion> copy = new EnumMap<>(Factor.class);
    copy.putAll(byFactor);
    byFactor = Collections.unmodifiableMap(copy);
  }

  /**
   * Weighs every unanswered criterion: hundreds of times the work of a score.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  public static NextQuestions of(Model model, Assessment assessment) {
    Narrowing narrowing = new Narrowing(model, assessment);
    Map<Factor, NextQuestion> best = new EnumMap<>(Factor.class);
    for (Criterion criterion : model.rubric().criteria()) {
      if (!assessment.factors().containsKey(criterion.factor())
          && !assessment.answers().containsKey(criterion.key())) {
        NextQuestion question = new NextQuestion(criterion, narrowing.expected(criterion));
        best.merge(criterion.factor(), question, NextQuestions::better);
      }
    }
    return new NextQuestions(best);
  }

  /** The question of one factor; empty when it has none. */
  public Optional<NextQuestion> of(Factor factor) {
    return Optional.ofNullable(byFactor.get(factor));
  }

  /** The best question of all, the first factor's of equals; empty when nothing can be asked. */
  public Optional<NextQuestion> overall() {
    return byFactor.values().stream().reduce(NextQuestions::better);
  }

  /** The first of equals. */
  private static NextQuestion better(NextQuestion first, NextQuestion second) {
    return second.expectedNarrowing() > first.expectedNarrowing() ? second : first;
  }
}
