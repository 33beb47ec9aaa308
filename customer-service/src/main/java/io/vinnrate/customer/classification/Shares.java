package io.vinnrate.customer.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares of a whole, to 12 decimals. */
final class Shares {

  private static final int DECIMALS = 12;

  private Shares() {}

  /** A part's share; null when there is nothing to share. */
  static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0 ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * The share of a part that follows on others. As it is the difference of two accumulated shares,
   * the shares of all parts add up to exactly 1.
   *
   * @param before what the others are together
   */
  static @Nullable BigDecimal of(BigDecimal before, BigDecimal part, BigDecimal whole) {
    BigDecimal from = of(before, whole);
    BigDecimal to = of(before.add(part), whole);
    return from == null || to == null ? null : to.subtract(from);
  }
}
