package io.vinnrate.opportunity;

import io.vinnrate.opportunity.reason.Outcome;

/** Whether an opportunity is open, or how it ended. */
public enum Status {
  OPEN,
  WON,
  LOST,
  ABANDONED;

  /** The status of an opportunity that ended so. */
  static Status of(Outcome outcome) {
    return switch (outcome) {
      case WON -> WON;
      case LOST -> LOST;
      case ABANDONED -> ABANDONED;
    };
  }
}
