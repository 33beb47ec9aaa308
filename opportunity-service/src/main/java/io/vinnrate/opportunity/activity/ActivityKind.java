package io.vinnrate.opportunity.activity;

/** How something was done with the buyer. */
public enum ActivityKind {
  CALL,
  MEETING,
  LETTER,
  PROOF
}
