package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AucTest {

  @Test
  void everyWonAboveEveryLostIsOne() {
    assertThat(auc(of(0.8, 0.6), of(0.5, 0.1, 0.2))).hasValue(1.0);
  }

  @Test
  void everyWonBelowEveryLostIsZero() {
    assertThat(auc(of(0.1), of(0.2, 0.3))).hasValue(0.0);
  }

  @Test
  void aTieCountsHalf() {
    assertThat(auc(of(0.5), of(0.5))).hasValue(0.5);
    assertThat(auc(of(0.5, 0.9), of(0.5, 0.1))).hasValue(0.875);
  }

  @Test
  void countsThePairsInTheRightOrder() {
    assertThat(auc(of(0.9, 0.4, 0.3), of(0.35, 0.2))).hasValue(5.0 / 6);
  }

  @Test
  void theEndsOfTheScaleAreOrdinaryValues() {
    assertThat(auc(of(1.0, 0.0), of(0.0, 1.0))).hasValue(0.5);
  }

  @Test
  void isUndefinedWhenAllEndedAlike() {
    assertThat(auc(of(0.9), of())).isEmpty();
    assertThat(auc(of(), of(0.1))).isEmpty();
  }

  private static OptionalDouble auc(double[] won, double[] lost) {
    return Auc.of(won, lost);
  }

  private static double[] of(double... probabilities) {
    return probabilities;
  }
}
