package io.vinnrate.scoring.model;

/**
 * The part of a Beta(a, b) distribution below a point y of the logit scale.
 *
 * @param logProbability ln F(y)
 * @param ratio F(y) / f(y), f the density on the logit scale
 * @param slope the derivative of ln f at y
 */
record BetaTail(double logProbability, double ratio, double slope) {
  private static final int MOST_TERMS = 100_000;
  private static final double PRECISION = 1e-15;

  /** On the logit scale the density is x^a·(1 − x)^b / B(a, b). */
  static BetaTail below(double y, double a, double b, double logBeta) {
    double e = StrictMath.exp(-Math.abs(y));
    double shared = StrictMath.log1p(e);
    double x = (y < 0 ? e : 1) / (1 + e);
    double notX = (y < 0 ? 1 : e) / (1 + e);
    double logDensity = a * (Math.min(y, 0) - shared) + b * (Math.min(-y, 0) - shared) - logBeta;
    double slope = a * notX - b * x;
    if (slope >= 0) { // left of the mean
      double ratio = fraction(a, b, x, notX);
      return new BetaTail(logDensity + StrictMath.log(ratio), ratio, slope);
    }
    double density = Math.max(StrictMath.exp(logDensity), Double.MIN_NORMAL);
    double probability = Math.max(1 - density * fraction(b, a, notX, x), Double.MIN_NORMAL);
    return new BetaTail(StrictMath.log(probability), probability / density, slope);
  }

  /**
   * I_x(a, b)·B(a, b) / (x^a·(1 − x)^b) for x up to the mean, by the continued fraction of Didonato
   * and Morris (ACM TOMS 708, BFRAC). Written out here because the quantile needs the fraction by
   * itself and B(a, b) only once, and because 1 − x comes with all its digits.
   */
  private static double fraction(double a, double b, double x, double notX) {
    double c = 1 + (a * notX - b * x);
    double c1 = 1 + 1 / a;
    double p = 1;
    // The last two convergents' numerators and denominators, scaled so that the last one is
    // value/1.
    double value = c1 / c;
    double denominator = c1 / c;
    double numerator = 0;
    for (int n = 1; n <= MOST_TERMS; n++) {
      double t = n / a;
      double w = n * (b - n) * x;
      double s = a + 2 * n - 1;
      double e = a / s;
      double partialNumerator = p * (p + b / a) * e * e * w * x;
      double partialDenominator = n + w / s + (1 + t) / (c1 + t + t) * (c + n * (1 + notX));
      double scale = 1 / (partialNumerator * denominator + partialDenominator);
      double next = (partialNumerator * numerator + partialDenominator * value) * scale;
      if (Math.abs(next - value) <= PRECISION * next) {
        return next;
      }
      numerator = value * scale;
      denominator = scale;
      value = next;
      p = 1 + t;
    }
    return value;
  }
}
