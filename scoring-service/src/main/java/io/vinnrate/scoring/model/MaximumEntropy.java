package io.vinnrate.scoring.model;

import java.util.Arrays;

/**
 * The distribution over given levels that has a given mean and presumes nothing else: of all with
 * that mean the one of the largest entropy, P_j ∝ e^(λ·ℓ_j) (Jaynes 1957, "Information theory and
 * statistical mechanics").
 */
final class MaximumEntropy {
  /** A tilt at which whatever lies 1e-10 from the end has no mass; so the mean is met to 1e-9. */
  private static final double STEEPEST = 1e12;

  private static final double CLOSE = 1e-14;
  private static final int STEPS = 200;

  private final double[] levels;
  private final double[] masses;
  private double mean;
  private double variance;

  private MaximumEntropy(double[] levels) {
    this.levels = levels;
    this.masses = new double[levels.length];
  }

  /**
   * The probability of each level; equal levels have equal ones. A mean that lies outside of the
   * levels gives all to the nearest.
   *
   * @param levels 0…1, at least one, never falling
   * @param mean 0…1
   */
  static double[] distribution(double[] levels, double mean) {
    MaximumEntropy tilted = new MaximumEntropy(levels);
    if (mean <= levels[0]) {
      tilted.tilt(Double.NEGATIVE_INFINITY);
    } else if (mean >= levels[levels.length - 1]) {
      tilted.tilt(Double.POSITIVE_INFINITY);
    } else {
      tilted.solve(mean);
    }
    return tilted.masses;
  }

  /**
   * The mean grows with the tilt, its derivative being the variance: Newton's iteration, or half of
   * the bracket where it would leave it.
   */
  private void solve(double target) {
    double low = -STEEPEST;
    double high = STEEPEST;
    double tilt = 0;
    for (int step = 0; step < STEPS; step++) {
      tilt(tilt);
      double distance = mean - target;
      if (Math.abs(distance) < CLOSE) {
        return;
      }
      if (distance > 0) {
        high = tilt;
      } else {
        low = tilt;
      }
      double next = tilt - distance / variance;
      tilt = next > low && next < high ? next : (low + high) / 2;
    }
  }

  private void tilt(double tilt) {
    double top = tilt > 0 ? levels[levels.length - 1] : levels[0];
    for (int i = 0; i < levels.length; i++) {
      // No product of infinity and 0, and no exponent above 0.
      masses[i] = levels[i] == top ? 1 : StrictMath.exp(tilt * (levels[i] - top));
    }
    double total = Arrays.stream(masses).sum();
    mean = 0;
    for (int i = 0; i < levels.length; i++) {
      masses[i] /= total;
      mean += masses[i] * levels[i];
    }
    variance = 0;
    for (int i = 0; i < levels.length; i++) {
      variance += masses[i] * (levels[i] - mean) * (levels[i] - mean);
    }
  }
}
