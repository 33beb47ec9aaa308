package io.vinnrate.customer.contact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a contact by a channel costs, in the company's currency.
 *
 * @param perContact at least 0, whatever its length: travel, licences
 * @param perHour at least 0: the time of who serves
 */
public record ChannelCost(BigDecimal perContact, BigDecimal perHour) {

  /** How many digits a cost can have before the decimal point. */
  public static final int INTEGER_DIGITS = 15;

  /** To how many digits a cost is rounded behind the decimal point. */
  public static final int FRACTION_DIGITS = 4;

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  public ChannelCost {
    if (perContact.signum() < 0 || perHour.signum() < 0) {
      throw new IllegalArgumentException("a cost must not be negative");
    }
    perContact = plain(perContact);
    perHour = plain(perHour);
  }

  /**
   * What a number of contacts cost that took some time together.
   *
   * @return rounded half up to {@value #FRACTION_DIGITS} digits behind the decimal point
   */
  public BigDecimal of(long touchpoints, long minutes) {
    BigDecimal time =
        perHour
            .multiply(BigDecimal.valueOf(minutes))
            .divide(MINUTES_PER_HOUR, FRACTION_DIGITS, RoundingMode.HALF_UP);
    return plain(perContact.multiply(BigDecimal.valueOf(touchpoints)).add(time));
  }

  /** 100 and 100.00 are the same. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
