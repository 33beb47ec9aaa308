package io.vinnrate.scoring.model;

import org.hipparchus.special.Beta;

/**
 * How uncertain a win rate q = Π m_f^{w_f} is: the Beta distribution of the same E[q] and E[q²].
 *
 * <p>The moments are kept as logarithms of their ratios, because E[q²] − E[q]² itself would lose
 * all its digits when the spread is small and underflow when q is.
 */
final class WinRateSpread {
  /** Below e^−230 ≈ 1e-100 an interval is a point for every practical purpose. */
  private static final double LEAST_LOG_MEAN = -230;

  /** The variance relative to the squared mean below which an interval is a point in doubles. */
  private static final double LEAST_LOG_SPREAD = 1e-30;

  /** The α + β below which a Beta distribution is all at 0 and 1. */
  private static final double LEAST_STRENGTH = 1e-9;

  /** The weight below which a factor's spread moves no interval. */
  private static final double LEAST_WEIGHT = 1e-9;

  /** ln E[q]. */
  private double logMean;

  /** ln (E[q²] / E[q]). */
  private double logRatio;

  /** ln (E[q²] / E[q]²). */
  private double logSpread;

  WinRateSpread(Parameters parameters, Controls controls) {
    for (Factor factor : Factor.values()) {
      add(controls.of(factor), parameters.weight(factor));
    }
  }

  private void add(Control control, double weight) {
    if (weight == 0) {
      return;
    }
    switch (control) {
      case Control.Given given -> addGiven(weight * StrictMath.log(given.mean()));
      case Control.Uncertain uncertain -> add(uncertain.spread(), weight);
    }
  }

  private void addGiven(double logPower) {
    logMean += logPower;
    logRatio += logPower;
  }

  private void add(BetaSpread control, double weight) {
    if (weight < LEAST_WEIGHT) {
      addGiven(weight * logShare(control.alpha(), control.beta()));
    } else if (weight == 1) {
      addPlain(control.alpha(), control.beta());
    } else {
      addPower(control.alpha(), control.alpha() + control.beta(), weight);
    }
  }

  /** E[m] = α/(α+β) and E[m²]/E[m] = (α+1)/(α+β+1), both as rationals. */
  private void addPlain(double alpha, double beta) {
    logMean += logShare(alpha, beta);
    logRatio += logShare(alpha + 1, beta);
    logSpread += StrictMath.log1p(beta / (alpha * (alpha + beta + 1)));
  }

  /** ln (a / (a + b)), exact to the last digits at both ends. */
  private static double logShare(double a, double b) {
    return a < b ? StrictMath.log(a / (a + b)) : StrictMath.log1p(-b / (a + b));
  }

  private void addPower(double alpha, double strength, double weight) {
    double first = logMoment(alpha, strength, weight);
    double second = logMoment(alpha, strength, 2 * weight);
    logMean += first;
    logRatio += Math.min(0, second - first);
    logSpread += Math.max(0, second - 2 * first);
  }

  /** ln E[m^k] = ln B(α+k, β)/B(α, β), which is ln B(α+β, k)/B(α, k). */
  private static double logMoment(double alpha, double strength, double k) {
    return Math.min(0, Beta.logBeta(strength, k) - Beta.logBeta(alpha, k));
  }

  /** The 80 % interval, widened where needed so that the point lies inside it. */
  Interval interval(Calibration calibration, double point) {
    if (logMean < LEAST_LOG_MEAN || logSpread < LEAST_LOG_SPREAD) {
      return Interval.point(point);
    }
    double ratio = StrictMath.exp(logRatio);
    double strength = -StrictMath.expm1(logRatio) / (ratio * -StrictMath.expm1(-logSpread));
    double mean = StrictMath.exp(logMean);
    double notMean = -StrictMath.expm1(logMean);
    return spread(mean, notMean, strength, calibration).including(point);
  }

  private static Interval spread(
      double mean, double notMean, double strength, Calibration calibration) {
    if (strength < LEAST_STRENGTH) {
      return new Interval(
          notMean > BetaSpread.TAIL ? 0 : 1, mean > BetaSpread.TAIL ? 1 : 0, Interval.LEVEL);
    }
    return new BetaSpread(mean * strength, notMean * strength).interval(calibration);
  }
}
