package io.vinnrate.opportunity.reason;

/** How an opportunity ends. */
public enum Outcome {
  WON,
  LOST,
  ABANDONED
}
