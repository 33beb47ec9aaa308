package io.vinnrate.scoring.model;

/**
 * The win probability of five controls that are taken in one after the other, in the order of the
 * factors. The value in between is Π m_f^{w_f} for a model without calibration and Σ w_f·ln m_f for
 * one with it. It never falls when a control grows, in floating point too: so a higher value stays
 * the better one whatever follows.
 */
public final class WinRateChain {
  private static final Factor[] FACTORS = Factor.values();

  private final Parameters parameters;
  private final double[] weights = new double[FACTORS.length];
  private final Calibration calibration;
  private final boolean product;
  private final double logUnknown;

  WinRateChain(Parameters parameters) {
    this.parameters = parameters;
    for (Factor factor : FACTORS) {
      weights[factor.index()] = parameters.weight(factor);
    }
    this.calibration = parameters.calibration();
    this.product = calibration.isIdentity();
    this.logUnknown = StrictMath.log(parameters.baseRate()) / FACTORS.length;
  }

  /** The value of no control. */
  public double start() {
    return product ? 1 : 0;
  }

  /** The value with one more control, 0…1. */
  public double with(double value, Factor factor, double control) {
    double weight = weights[factor.index()];
    if (product) {
      // To the power of 1 it is itself, to the bit.
      return value * (weight == 1 ? control : StrictMath.pow(control, weight));
    }
    return weight == 0 ? value : value - weight * (0 - StrictMath.log(control));
  }

  /** The value with one more factor of which nothing is known. */
  public double withUnknown(double value, Factor factor) {
    // The unknown factors of a product are one power of π, taken in at the end.
    return product ? value : value - logPart(factor, logUnknown);
  }

  /** The part of a factor in −ln q. */
  private double logPart(Factor factor, double log) {
    return weights[factor.index()] * (0 - log);
  }

  /** w_f·ln m_f, −∞…0. */
  public double log(Factor factor, double control) {
    return weights[factor.index()] == 0 ? 0 : 0 - logPart(factor, StrictMath.log(control));
  }

  /** w_f·ln m0. */
  public double logUnknown(Factor factor) {
    return 0 - logPart(factor, logUnknown);
  }

  /**
   * The win probability of a value that has taken in all factors.
   *
   * @param unknown one bit per factor of which nothing is known, by its index
   */
  public double probability(double value, int unknown) {
    return probability(value, unknownPower(unknown));
  }

  /** The win probability of a value that has taken in all factors. */
  public double probability(double value, double unknownPower) {
    return product ? value * unknownPower : calibration.ofLoss(0 - value);
  }

  /** What the unknown factors give to a product: one power of π, so that all of them give π. */
  public double unknownPower(int unknown) {
    if (!product || unknown == 0) {
      return 1;
    }
    double weight = 0;
    for (Factor factor : FACTORS) {
      weight += ((unknown >> factor.index()) & 1) * weights[factor.index()];
    }
    return StrictMath.pow(parameters.baseRate(), weight / FACTORS.length);
  }

  /** The win probability of an ln q. */
  public double probabilityOfLog(double log) {
    return product ? StrictMath.exp(log) : calibration.ofLoss(0 - log);
  }

  /** The least ln q, up to its last bit, whose win probability is at least this: 0 &lt; p ≤ 1. */
  public double logWinRate(double winProbability) {
    if (product) {
      return StrictMath.log(winProbability);
    }
    // The bits of losses from 0 up are ordered as the losses are.
    long low = 0;
    long high = Double.doubleToLongBits(Double.MAX_VALUE);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (calibration.ofLoss(Double.longBitsToDouble(middle)) >= winProbability) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return 0 - Double.longBitsToDouble(low);
  }
}
