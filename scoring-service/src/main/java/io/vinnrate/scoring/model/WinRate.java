package io.vinnrate.scoring.model;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The win rate q = Π m_f^{w_f} of five controls, and the win probability that it maps to. */
final class WinRate {
  private final Parameters parameters;
  private final Map<Factor, Control> controls;
  private final Map<Factor, Double> losses = new EnumMap<>(Factor.class);

  /** Takes the controls of all five factors. */
  WinRate(Parameters parameters, Map<Factor, Control> controls) {
    this.parameters = parameters;
    this.controls = controls;
    controls.forEach((factor, control) -> losses.put(factor, loss(factor, control)));
  }

  /** −w_f·ln m_f, 0…∞. */
  private double loss(Factor factor, Control control) {
    double weight = parameters.weight(factor);
    if (weight == 0) {
      return 0;
    }
    double log =
        switch (control) {
          case Control.Unknown _ -> StrictMath.log(parameters.baseRate()) / Factor.values().length;
          case Control.Given _, Control.Inferred _ -> StrictMath.log(control.mean());
        };
    // Not −log, which would be -0.0 for full control.
    return weight * (0 - log);
  }

  /** The win probability p, 0…1. */
  double probability() {
    return probability(null);
  }

  /** The win probability were the control of this factor 1. */
  double probabilityIfPerfect(Factor factor) {
    return probability(factor);
  }

  private double probability(@Nullable Factor perfect) {
    if (parameters.calibration().isIdentity()) {
      return product(perfect);
    }
    double loss = 0;
    for (Map.Entry<Factor, Double> entry : losses.entrySet()) {
      loss += entry.getKey() == perfect ? 0 : entry.getValue();
    }
    return parameters.calibration().ofLoss(loss);
  }

  /** The unknown factors are one power of π, so that nothing known gives π to the last bit. */
  private double product(@Nullable Factor perfect) {
    double product = 1;
    double unknownWeight = 0;
    for (Map.Entry<Factor, Control> entry : controls.entrySet()) {
      double weight = entry.getKey() == perfect ? 0 : parameters.weight(entry.getKey());
      switch (entry.getValue()) {
        case Control.Unknown _ -> unknownWeight += weight;
        case Control.Given(double mean) -> product *= StrictMath.pow(mean, weight);
        case Control.Inferred(double mean, BetaSpread _) -> product *= StrictMath.pow(mean, weight);
      }
    }
    return product * StrictMath.pow(parameters.baseRate(), unknownWeight / Factor.values().length);
  }

  /**
   * w_f·ln m_f / ln q of each factor: adding to 1, or all 0 when nothing is lost. When q is 0 the
   * zero factors share the loss by weight, which is the limit of equal controls going to 0.
   */
  Map<Factor, Double> sharesOfLoss() {
    Map<Factor, Double> parts = new EnumMap<>(losses);
    if (losses.containsValue(Double.POSITIVE_INFINITY)) {
      parts.replaceAll((factor, loss) -> Double.isInfinite(loss) ? parameters.weight(factor) : 0.0);
    }
    double total = 0;
    for (double part : parts.values()) {
      total += part;
    }
    if (total > 0) {
      double whole = total;
      parts.replaceAll((factor, part) -> part / whole);
    }
    return parts;
  }
}
