package io.vinnrate.opportunity.pipeline;

/** Where the selling stands, in the order of the selling method. */
public enum Stage {
  TACTICAL_MARKETING(Phase.INTEREST),
  SEGMENTING(Phase.INTEREST),
  PROSPECTING(Phase.INTEREST),
  CUSTOMER_MEETINGS(Phase.SELLING_IN),
  MEETING_FOLLOW_UP(Phase.SELLING_IN),
  CLOSING(Phase.BUYING),
  DELIVERY(Phase.AFTER_PURCHASE),
  RESALE(Phase.AFTER_PURCHASE);

  /** Where an opportunity starts unless its creator says otherwise. */
  public static final Stage FIRST = PROSPECTING;

  private final Phase phase;

  Stage(Phase phase) {
    this.phase = phase;
  }

  /** The phase that the stage belongs to. */
  public Phase phase() {
    return phase;
  }
}
