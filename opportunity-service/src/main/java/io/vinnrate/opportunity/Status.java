package io.vinnrate.opportunity;

/** Whether an opportunity is open, or how it ended. */
public enum Status {
  OPEN,
  WON,
  LOST,
  ABANDONED
}
