package io.vinnrate.opportunity.activity;

/** Who began something. */
public enum Initiator {
  US,
  CUSTOMER
}
