package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;

class BetaSpreadTest {
  private static Interval interval(double alpha, double beta) {
    return new BetaSpread(alpha, beta).interval(Calibration.IDENTITY);
  }

  @Property
  void tenPercentLieBelowTheLowEndAndAboveTheHighEnd(
      @ForAll @DoubleRange(min = -5, max = 9) double logAlpha,
      @ForAll @DoubleRange(min = -5, max = 9) double logBeta) {
    double alpha = Math.exp(logAlpha);
    double beta = Math.exp(logBeta);
    Interval interval = interval(alpha, beta);
    Interval mirrored = interval(beta, alpha);

    assertThat(below(alpha, beta, interval.low(), mirrored.high())).isCloseTo(0.1, within(1e-10));
    assertThat(below(beta, alpha, mirrored.low(), interval.high())).isCloseTo(0.1, within(1e-10));
  }

  /** Asks for the smaller of x and 1 − x, which has all its digits. */
  private static double below(double alpha, double beta, double x, double notX) {
    return x < notX
        ? Beta.regularizedBeta(x, alpha, beta)
        : 1 - Beta.regularizedBeta(notX, beta, alpha);
  }

  @Test
  void theUniformDistributionHasItsQuantilesAtTenAndNinetyPercent() {
    assertThat(interval(1, 1).low()).isCloseTo(0.1, within(1e-15));
    assertThat(interval(1, 1).high()).isCloseTo(0.9, within(1e-15));
  }

  /** I_x(n, 1) = x^n. */
  @Test
  void aPowerHasItsRootAsQuantile() {
    assertThat(interval(8, 1).low()).isCloseTo(Math.pow(0.1, 1 / 8.0), within(1e-15));
    assertThat(interval(1, 8).high()).isCloseTo(1 - Math.pow(0.1, 1 / 8.0), within(1e-15));
  }

  @Test
  void theExpansionMeetsTheIterationWhereItTakesOver() {
    for (double ratio : new double[] {1, 3, 1e5}) {
      Interval iterated = interval(1e6, 1e6 * ratio);
      Interval expanded = interval(Math.nextUp(1e6), Math.nextUp(1e6) * ratio);

      assertThat(expanded.low() / iterated.low()).isCloseTo(1, within(1e-10));
      assertThat(expanded.high() / iterated.high()).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void allMassAtTheEndsGivesTheEnds() {
    assertThat(interval(1e-70, 5)).isEqualTo(new Interval(0, 0, 0.8));
    assertThat(interval(5, 1e-70)).isEqualTo(new Interval(1, 1, 0.8));
    assertThat(interval(1e-9, 1e-9)).isEqualTo(new Interval(0, 1, 0.8));
  }
}
