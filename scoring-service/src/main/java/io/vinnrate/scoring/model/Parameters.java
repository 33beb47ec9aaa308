package io.vinnrate.scoring.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of a model: p = σ(a + b·logit Π m_f^{w_f}).
 *
 * @param baseRate π, the win probability of an opportunity of which nothing is known, in (0, 1)
 * @param priorStrength s0, how many observations the prior of each factor counts for, 1e-6…1e6
 * @param weights w_f of all five factors, 0…1e6; 0 leaves the factor out
 * @param intercept a of the calibration, −1e6…1e6
 * @param slope b of the calibration, 1e-6…1e6
 */
public record Parameters(
    double baseRate,
    double priorStrength,
    Map<Factor, Double> weights,
    double intercept,
    double slope) {
  /** The plain product of the five factors, with a base rate of one in four. */
  public static final Parameters DEFAULT = product(0.25, 2);

  public Parameters {
    Check.that(
        baseRate > 0 && baseRate < 1,
        "baseRate must be greater than 0 and less than 1 but is " + baseRate);
    Check.positive(priorStrength, "priorStrength");
    Map<Factor, Double> copy = new EnumMap<>(Factor.class);
    copy.putAll(weights);
    for (Factor factor : Factor.values()) {
      // A missing weight is no number, and refused as such.
      double weight = copy.getOrDefault(factor, Double.NaN);
      Check.between(0, Check.LARGEST, weight, "weight of factor " + factor.key());
    }
    weights = Collections.unmodifiableMap(copy);
    Check.between(-Check.LARGEST, Check.LARGEST, intercept, "intercept");
    Check.positive(slope, "slope");
  }

  /** All weights 1 and no calibration. */
  public static Parameters product(double baseRate, double priorStrength) {
    Map<Factor, Double> ones = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      ones.put(factor, 1.0);
    }
    return new Parameters(baseRate, priorStrength, ones, 0, 1);
  }

  Calibration calibration() {
    return new Calibration(intercept, slope);
  }

  /** w_f of one factor. */
  public double weight(Factor factor) {
    return weights.getOrDefault(factor, 0.0);
  }
}
