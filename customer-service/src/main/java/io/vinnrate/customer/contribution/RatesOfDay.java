package io.vinnrate.customer.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exchange rates of a day. They hold until the next day that has a price of the same currency.
 *
 * @param prices of one unit of each currency, in the company's currency, each above 0
 */
public record RatesOfDay(LocalDate day, SortedMap<String, BigDecimal> prices) {

  /** How many digits a price may have before the decimal point. */
  public static final int MAX_INTEGER_DIGITS = 9;

  /** How many digits a price may have after the decimal point. */
  public static final int MAX_FRACTION_DIGITS = 10;

  public RatesOfDay {
    SortedMap<String, BigDecimal> plain = new TreeMap<>();
    prices.forEach((currency, price) -> plain.put(currency, Contribution.plain(price)));
    prices = Collections.unmodifiableSortedMap(plain);
  }

  /** The same, of prices in any order. */
  public static RatesOfDay of(LocalDate day, Map<String, BigDecimal> prices) {
    return new RatesOfDay(day, new TreeMap<>(prices));
  }
}
