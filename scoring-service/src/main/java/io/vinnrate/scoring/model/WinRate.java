package io.vinnrate.scoring.model;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The win rate q = Π m_f^{w_f} of five controls, and the win probability that it maps to. */
final class WinRate {
  private static final Factor[] FACTORS = Factor.values();

  private final Parameters parameters;
  private final WinRateChain chain;
  private final Controls controls;

  /** Takes the controls of all five factors. */
  WinRate(Parameters parameters, WinRateChain chain, Controls controls) {
    this.parameters = parameters;
    this.chain = chain;
    this.controls = controls;
  }

  /** −w_f·ln m_f, 0…∞. */
  private double loss(Factor factor, Control control) {
    double weight = parameters.weight(factor);
    if (weight == 0) {
      return 0;
    }
    double log =
        switch (control) {
          case Control.Unknown _ -> StrictMath.log(parameters.baseRate()) / FACTORS.length;
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
    double value = chain.start();
    int unknown = 0;
    for (Factor factor : FACTORS) {
      if (factor == perfect) {
        value = chain.with(value, factor, 1);
        continue;
      }
      switch (controls.of(factor)) {
        case Control.Unknown _ -> {
          value = chain.withUnknown(value, factor);
          unknown |= 1 << factor.index();
        }
        case Control.Given(double mean) -> value = chain.with(value, factor, mean);
        case Control.Inferred(double mean, BetaSpread _, Interval _) ->
            value = chain.with(value, factor, mean);
      }
    }
    return chain.probability(value, unknown);
  }

  /**
   * w_f·ln m_f / ln q of each factor: adding to 1, or all 0 when nothing is lost. When q is 0 the
   * zero factors share the loss by weight, which is the limit of equal controls going to 0.
   */
  Map<Factor, Double> sharesOfLoss() {
    Map<Factor, Double> parts = new EnumMap<>(Factor.class);
    for (Factor factor : FACTORS) {
      parts.put(factor, loss(factor, controls.of(factor)));
    }
    if (parts.containsValue(Double.POSITIVE_INFINITY)) {
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
