package io.vinnrate.customer;

/** How thoroughly a customer buys. */
public enum BuyingProcess {
  ON_THE_SPOT,
  QUICK_CHECK,
  THOROUGH_CHECK,
  VERY_THOROUGH_CHECK
}
