package io.vinnrate.opportunity;

/** How an opportunity ends. */
public enum Outcome {
  WON(Status.WON),
  LOST(Status.LOST),
  ABANDONED(Status.ABANDONED);

  private final Status status;

  Outcome(Status status) {
    this.status = status;
  }

  /** The status of an opportunity that ended so. */
  public Status status() {
    return status;
  }
}
