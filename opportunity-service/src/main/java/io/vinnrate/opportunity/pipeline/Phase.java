package io.vinnrate.opportunity.pipeline;

/** The phases that a sale goes through. */
public enum Phase {
  INTEREST,
  SELLING_IN,
  BUYING,
  AFTER_PURCHASE
}
