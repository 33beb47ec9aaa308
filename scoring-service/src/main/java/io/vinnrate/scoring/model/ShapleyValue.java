package io.vinnrate.scoring.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * Splits the difference that five changed controls make to the win probability among the factors:
 * each gets the mean of the differences that it makes over all orders in which the five may change
 * (Shapley 1953, "A value for n-person games").
 *
 * <p>The parts add to the whole difference; a factor whose control is the same has exactly 0; equal
 * changes of equal factors have equal parts; and undoing a change takes back its parts.
 */
final class ShapleyValue {
  private static final Factor[] FACTORS = Factor.values();

  /** In how many of the 120 orders a given set of s factors is first and then the one: s!·(4−s)! */
  private static final int[] ORDERS = {24, 6, 4, 6, 24};

  private static final double ALL_ORDERS = 120;

  /** The win probability by the set of changed factors: bit i is set when the i-th has changed. */
  private final double[] probabilities = new double[1 << FACTORS.length];

  private ShapleyValue(Model model, Controls before, Controls after) {
    for (int changed = 0; changed < probabilities.length; changed++) {
      int mine = changed;
      Controls controls =
          Controls.of(
              factor -> (mine & 1 << factor.index()) == 0 ? before.of(factor) : after.of(factor));
      probabilities[changed] = model.winProbability(controls);
    }
  }

  /** The part of each factor, −1…1, in the change from these controls to those. */
  static Map<Factor, Double> of(Model model, Controls before, Controls after) {
    ShapleyValue value = new ShapleyValue(model, before, after);
    Map<Factor, Double> parts = new EnumMap<>(Factor.class);
    for (int i = 0; i < FACTORS.length; i++) {
      parts.put(FACTORS[i], value.part(1 << i));
    }
    return parts;
  }

  private double part(int factor) {
    double sum = 0;
    for (int changed = 0; changed < probabilities.length; changed++) {
      if ((changed & factor) == 0) {
        double difference = probabilities[changed | factor] - probabilities[changed];
        sum += ORDERS[Integer.bitCount(changed)] * difference;
      }
    }
    return sum / ALL_ORDERS;
  }
}
