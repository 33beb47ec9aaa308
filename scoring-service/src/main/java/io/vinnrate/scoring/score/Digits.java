package io.vinnrate.scoring.score;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they leave the service. */
public final class Digits {

  /** One less than a double always holds: 0.9 · 0.8 reads 0.72 and not 0.7200000000000001. */
  private static final MathContext WIRE = new MathContext(15);

  /** Powers of ten that doubles hold exactly. */
  private static final double[] TENS = new double[23];

  private static final int DIGITS = 15;
  private static final double MIDDLE = 0.5;

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  private Digits() {}

  /**
   * The number rounded to 15 significant digits.
   *
   * <p>Nearly all are rounded in doubles, which is fifty times as fast and gives the same: a fused
   * multiplication tells by how much a product with an exact power of ten is wrong, and an integer
   * below 2^53 divided by an exact power of ten is the double nearest to the decimal. What lies in
   * the middle of two decimals, is very small, or beyond 1, is rounded in decimals.
   */
  public static double onTheWire(double number) {
    if (number == 0 || number == 1) {
      return number;
    }
    int power = DIGITS;
    while (power < TENS.length && number * TENS[power] < TENS[DIGITS - 1]) {
      power++;
    }
    if (number > 0 && number < 1 && power < TENS.length) {
      double scaled = number * TENS[power];
      double whole = Math.floor(scaled);
      double rest = scaled - whole + Math.fma(number, TENS[power], -scaled);
      if (rest != MIDDLE) {
        return (rest < MIDDLE ? whole : whole + 1) / TENS[power];
      }
    }
    return new BigDecimal(number).round(WIRE).doubleValue();
  }
}
