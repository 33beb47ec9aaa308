package io.vinnrate.customer.contribution;

import java.math.BigDecimal;

/**
 * What a customer has contributed in a period. 100 and 100.00 are the same amount.
 *
 * @param period when
 * @param revenue what it has bought for, at least 0
 * @param contribution what was left of that; negative when the customer cost more than it paid
 * @param currency of both, ISO 4217
 */
public record Contribution(
    Period period, BigDecimal revenue, BigDecimal contribution, String currency) {

  /** How many digits an amount may have before the decimal point. */
  public static final int MAX_INTEGER_DIGITS = 15;

  /** How many digits an amount may have after the decimal point. */
  public static final int MAX_FRACTION_DIGITS = 4;

  public Contribution {
    if (revenue.signum() < 0) {
      throw new IllegalArgumentException("revenue must be 0 or more");
    }
    revenue = plain(revenue);
    contribution = plain(contribution);
  }

  /** The same number, without zeros at its end. */
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
