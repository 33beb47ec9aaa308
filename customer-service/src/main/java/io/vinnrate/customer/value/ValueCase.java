package io.vinnrate.customer.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * The value ladder: what a sale costs us, what the customer pays and what that is worth to it. The
 * ladder rises; what lies between its steps is the value that is created.
 *
 * @param cost at least 0
 * @param price at least the cost
 * @param customerValue at least the price
 * @param currency of all three
 */
public record ValueCase(
    BigDecimal cost,
    BigDecimal price,
    BigDecimal customerValue,
    Currency currency,
    ValueQuestions questions) {

  /** How many digits an amount may have before the decimal point. */
  public static final int MAX_INTEGER_DIGITS = 15;

  /** How many digits an amount may have after the decimal point. */
  public static final int MAX_FRACTION_DIGITS = 4;

  private static final int SHARE_DECIMALS = 15;

  public ValueCase {
    if (cost.signum() < 0 || price.compareTo(cost) < 0 || customerValue.compareTo(price) < 0) {
      throw new IllegalArgumentException("the ladder must rise: cost, price, customer value");
    }
    cost = plain(cost);
    price = plain(price);
    customerValue = plain(customerValue);
  }

  /** 100 and 100.00 are the same amount. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** What we keep: price − cost. */
  public BigDecimal margin() {
    return plain(price.subtract(cost));
  }

  /** What the customer keeps: customer value − price. */
  public BigDecimal customersGain() {
    return plain(customerValue.subtract(price));
  }

  /** What the sale creates: customer value − cost. */
  public BigDecimal valueCreated() {
    return plain(customerValue.subtract(cost));
  }

  /** Who gets the created value; empty when none is created. */
  public Optional<Shares> shares() {
    if (valueCreated().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal ours = margin().divide(valueCreated(), SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    return Optional.of(new Shares(plain(ours), plain(BigDecimal.ONE.subtract(ours))));
  }

  /**
   * Shares of the created value, each 0 to 1 with at most 15 decimals; they add to 1.
   *
   * @param ours the margin's
   * @param customers the customer's gain's
   */
  public record Shares(BigDecimal ours, BigDecimal customers) {}
}
