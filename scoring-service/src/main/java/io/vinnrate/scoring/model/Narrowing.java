package io.vinnrate.scoring.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much an answer to a criterion is expected to narrow the interval of the win probability.
 *
 * <p>What the answer will be is presumed to be what is known already: of all distributions over the
 * answers that expect the factor's present control, the one that presumes nothing else. So asking
 * by itself changes no expectation: the mean of the control after the answer is the mean before.
 */
final class Narrowing {
  private final Model model;
  private final Controls controls;
  private final SortedMap<String, String> answers;
  private final double width;

  Narrowing(Model model, Assessment assessment) {
    this.model = model;
    this.controls = model.controls(assessment);
    this.answers = new TreeMap<>(assessment.answers());
    this.width = width(controls);
  }

  /** Present width − Σ P_j·width if answered with j, for an unanswered criterion. */
  double expected(Criterion criterion) {
    Control present = controls.of(criterion.factor());
    List<Answer> possible = criterion.answers();
    double[] probabilities =
        MaximumEntropy.distribution(
            possible.stream().mapToDouble(Answer::level).toArray(), present.mean());
    double expectedWidth = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] > 0) {
        expectedWidth += probabilities[i] * widthIf(criterion, possible.get(i));
      }
    }
    return width - expectedWidth;
  }

  private double widthIf(Criterion criterion, Answer answer) {
    answers.put(criterion.key(), answer.key());
    Control then = model.inferred(criterion.factor(), answers);
    answers.remove(criterion.key());
    return width(controls.with(criterion.factor(), then));
  }

  private double width(Controls controls) {
    Interval interval = model.interval(controls, model.winProbability(controls));
    return interval.high() - interval.low();
  }
}
