package io.vinnrate.scoring.advice;

/** How the buyer comes to a decision, the lightest process first (B6). */
public enum BuyingProcess {
  ON_THE_SPOT,
  QUICK_CHECK,
  THOROUGH_CHECK,
  VERY_THOROUGH_CHECK;

  /** True of the two heavy ones, which the difficulty matrix takes as one column. */
  boolean isThorough() {
    return switch (this) {
      case ON_THE_SPOT, QUICK_CHECK -> false;
      case THOROUGH_CHECK, VERY_THOROUGH_CHECK -> true;
    };
  }
}
