package io.vinnrate.customer;

/** A class of the ABC analysis with key customers (A3), the best first. */
public enum CustomerClass {
  /** A key customer (<i>nøkkelkunde</i>). */
  N,
  A,
  B,
  C
}
