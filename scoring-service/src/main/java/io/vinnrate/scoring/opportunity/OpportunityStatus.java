package io.vinnrate.scoring.opportunity;

/** Where an opportunity stands, as scoring sees it. */
public enum OpportunityStatus {
  OPEN,
  WON,
  LOST,
  ABANDONED,
  DELETED
}
