package io.vinnrate.scoring.model;

import org.hipparchus.special.Beta;

/**
 * A Beta(α, β) distribution, both parameters positive, whose quantiles are sought as logits: on
 * that scale neither end of [0, 1] loses digits.
 */
record BetaSpread(double alpha, double beta) {
  static final double TAIL = (1 - Interval.LEVEL) / 2;
  private static final double LOG_TAIL = StrictMath.log(TAIL);

  /** Quantile of 10 % of the standard normal distribution. */
  private static final double NORMAL = -1.2815515655446004;

  /** Above it the Cornish-Fisher expansion is exact to 1e-11. */
  private static final double NEARLY_NORMAL = 1e6;

  /** Below it the mass is at the ends of [0, 1], to the last bit. */
  private static final double SMALLEST = 1e-12;

  private static final double FARTHEST = 1e15;
  private static final double CLOSE = 1e-5;
  private static final int HALLEY_STEPS = 12;
  private static final int STEPS = 100;

  /** The 10 % and 90 % quantiles, through the calibration. */
  Interval interval(Calibration calibration) {
    double a = Math.max(alpha, SMALLEST);
    double b = Math.max(beta, SMALLEST);
    double logBeta = Beta.logBeta(a, b);
    return new Interval(
        calibration.ofLogit(lowLogit(a, b, logBeta)),
        calibration.ofLogit(-lowLogit(b, a, logBeta)),
        Interval.LEVEL);
  }

  /** Logit of the 10 % quantile of Beta(a, b); that of 90 % of Beta(b, a) is its negative. */
  private static double lowLogit(double a, double b, double logBeta) {
    double start = cornishFisher(a, b);
    if (Math.min(a, b) > NEARLY_NORMAL) {
      return start;
    }
    if (a < 0.5) {
      // The left tail is x^a / (a·B(a, b)), which gives a start where the expansion is poor.
      start = Math.min((LOG_TAIL + StrictMath.log(a) + logBeta) / a, start);
    }
    return solve(a, b, logBeta, start);
  }

  /**
   * Solves ln F(y) = ln 0.1 for the logit y of a Beta variable. Its density is log-concave, hence
   * ln F is concave and Newton's iteration converges from anywhere; Halley's correction makes it
   * cubic, so that the step taken at a distance of 1e-5 is the last one.
   */
  private static double solve(double a, double b, double logBeta, double start) {
    double y = start;
    double distance = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && Math.abs(distance) >= CLOSE; step++) {
      BetaTail tail = BetaTail.below(y, a, b, logBeta);
      distance = tail.logProbability() - LOG_TAIL;
      double bend = 1 - distance * (tail.slope() * tail.ratio() - 1) / 2;
      boolean halley = step < HALLEY_STEPS && bend > 0.5 && bend < 2;
      y = Math.clamp(y - distance * tail.ratio() / (halley ? bend : 1), -FARTHEST, FARTHEST);
    }
    return y;
  }

  /**
   * The Cornish-Fisher expansion (Abramowitz and Stegun 26.2.49) of the 10 % quantile of logit X,
   * whose cumulants are differences and sums of polygamma functions.
   */
  private static double cornishFisher(double a, double b) {
    double deviation = StrictMath.sqrt(psi1(a) + psi1(b));
    double skew = (psi2(a) - psi2(b)) / (deviation * deviation * deviation);
    double excess = (psi3(a) + psi3(b)) / (deviation * deviation * deviation * deviation);
    double z = NORMAL;
    double standard =
        z
            + skew * (z * z - 1) / 6
            + excess * (z * z * z - 3 * z) / 24
            - skew * skew * (2 * z * z * z - 5 * z) / 36;
    return psi(a) - psi(b) + deviation * standard;
  }

  // The polygamma functions: two steps of their recurrence, then the head of the asymptotic series.

  private static double psi(double x) {
    double s = x + 2;
    return StrictMath.log(s) - 1 / (2 * s) - 1 / (12 * s * s) - 1 / x - 1 / (x + 1);
  }

  private static double psi1(double x) {
    double s = x + 2;
    double t = x + 1;
    return 1 / s + 1 / (2 * s * s) + 1 / (6 * s * s * s) + 1 / (x * x) + 1 / (t * t);
  }

  private static double psi2(double x) {
    double s = x + 2;
    double t = x + 1;
    return -1 / (s * s) - 1 / (s * s * s) - 2 / (x * x * x) - 2 / (t * t * t);
  }

  private static double psi3(double x) {
    double s = x + 2;
    double t = x + 1;
    return 2 / (s * s * s) + 3 / (s * s * s * s) + 6 / (x * x * x * x) + 6 / (t * t * t * t);
  }
}
