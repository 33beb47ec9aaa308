package io.vinnrate.opportunity.customer;

/** The classes of the ABC analysis, key customers first. */
public enum CustomerClass {
  N,
  A,
  B,
  C
}
