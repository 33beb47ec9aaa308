package io.vinnrate.scoring.model;

/**
 * The map from the win rate q to the win probability p = σ(a + b·logit q). All of it is monotone in
 * floating point too: each branch-free step is.
 */
record Calibration(double intercept, double slope) {
  /** No calibration: p is q. */
  static final Calibration IDENTITY = new Calibration(0, 1);

  /** Beyond it, ln(e^t − 1) is t to the last bit. */
  private static final double FAR = 40;

  /** Whether p is q itself. */
  boolean isIdentity() {
    return intercept == 0 && slope == 1;
  }

  /** The win probability of the q whose logit this is, −∞…∞. */
  double ofLogit(double logit) {
    return isIdentity() ? logistic(logit) : logistic(intercept + slope * logit);
  }

  /** The win probability of q = e^−loss, loss 0…∞. */
  double ofLoss(double loss) {
    return ofLogit(-logOfExpMinusOne(loss));
  }

  /** Overflow of the exponential gives 0, and infinities give 0 and 1. */
  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /**
   * ln(e^t − 1), so that logit e^−t = −ln(e^t − 1); capped so as not to fall where it turns to t.
   */
  private static double logOfExpMinusOne(double t) {
    return t > FAR ? t : Math.min(FAR, StrictMath.log(StrictMath.expm1(t)));
  }
}
