package io.vinnrate.scoring.score;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they leave the service. */
public final class Digits {

  /** One less than a double always holds: 0.9 · 0.8 reads 0.72 and not 0.7200000000000001. */
  private static final MathContext WIRE = new MathContext(15);

  private Digits() {}

  /** The number rounded to 15 significant digits. */
  public static double onTheWire(double number) {
    return new BigDecimal(number).round(WIRE).doubleValue();
  }
}
