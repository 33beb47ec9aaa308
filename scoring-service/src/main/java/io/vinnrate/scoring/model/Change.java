package io.vinnrate.scoring.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why a win probability is another than before, in parts that add to the whole, each −1…1.
 *
 * <p>The way from one score to the next has three legs: first time passes over what was known, then
 * what is known changes, last the model does. Only the second leg is shared by several, the five
 * factors; each has its Shapley value.
 *
 * @param total the later win probability less the earlier one
 * @param time what the passing of time did to derived answers
 * @param factors what new knowledge of each factor did, in the order of the factors; exactly 0 for
 *     a factor whose control it left as it was
 * @param model what another model did
 */
public record Change(double total, double time, Map<Factor, Double> factors, double model) {
  public Change {
    Map<Factor, Double> copy = new EnumMap<>(Factor.class);
    copy.putAll(factors);
    factors = Collections.unmodifiableMap(copy);
  }

  /**
   * The change from one score to a later one of the same opportunity.
   *
   * @throws InvalidAssessmentException when a control that was given directly is none
   */
  public static Change between(Viewpoint before, Viewpoint after) {
    Viewpoint aged = before.at(after.asOf());
    Viewpoint informed = aged.knowing(after.known());
    double from = before.winProbability();
    double to = after.winProbability();
    Model model = before.model();
    Map<Factor, Double> factors =
        ShapleyValue.of(
            model, model.controls(aged.assessment()), model.controls(informed.assessment()));
    return new Change(
        to - from, aged.winProbability() - from, factors, to - informed.winProbability());
  }

  /** The part of one factor. */
  public double factor(Factor factor) {
    return factors.getOrDefault(factor, 0.0);
  }
}
