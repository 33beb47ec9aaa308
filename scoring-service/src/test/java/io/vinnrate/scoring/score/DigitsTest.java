package io.vinnrate.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {

  private static final MathContext WIRE = new MathContext(15);

  @Test
  void productsOfDecimalsReadAsDecimals() {
    assertThat(Digits.onTheWire(0.9 * 0.8)).isEqualTo(0.72);
    assertThat(Digits.onTheWire(0.1 + 0.2)).isEqualTo(0.3);
  }

  /**
   * Uniform ones, small ones, and decimals with a digit too many, also the middle of two others.
   */
  @Test
  void eachNumberIsTheNearestOfFifteenDigits() {
    Random chance = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      same(chance.nextDouble());
      same(chance.nextDouble() * Math.pow(10, -chance.nextInt(30)));
      same(chance.nextLong(1_000_000_000_000_000L) / 1e15 + 5e-16);
      same(1 - chance.nextDouble() * 1e-14);
    }
  }

  @Test
  void theEndsAndWhatIsBeyondThemToo() {
    for (double number :
        new double[] {
          0, 1, -0.5, 2, 1e15, Double.MIN_VALUE, Double.MAX_VALUE, Math.nextDown(1.0), 1e-8, 0.1
        }) {
      same(number);
    }
  }

  private static void same(double number) {
    assertThat(Digits.onTheWire(number))
        .isEqualTo(new BigDecimal(number).round(WIRE).doubleValue());
  }
}
