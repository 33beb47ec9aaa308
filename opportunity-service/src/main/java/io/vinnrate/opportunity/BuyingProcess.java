package io.vinnrate.opportunity;

/** How thoroughly the customer checks before it buys. */
public enum BuyingProcess {
  ON_THE_SPOT,
  QUICK_CHECK,
  THOROUGH_CHECK,
  VERY_THOROUGH_CHECK
}
