package io.vinnrate.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An expected sales value. 100 and 100.00 are the same amount.
 *
 * @param value at least 0, at most {@value MAX_INTEGER_DIGITS} digits before and {@value
 *     MAX_FRACTION_DIGITS} after the decimal point
 * @param currency ISO 4217
 */
@Embeddable
public record Amount(@Column(name = "amount") BigDecimal value, Currency currency) {

  /** How many digits there may be before the decimal point. */
  public static final int MAX_INTEGER_DIGITS = 15;

  /** How many digits there may be after the decimal point. */
  public static final int MAX_FRACTION_DIGITS = 4;

  public Amount {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.signum() < 0
        || stripped.scale() > MAX_FRACTION_DIGITS
        || stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
      throw new IllegalArgumentException(
          "value must be 0 or more, with at most %d digits before and %d after the point"
              .formatted(MAX_INTEGER_DIGITS, MAX_FRACTION_DIGITS));
    }
    value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
