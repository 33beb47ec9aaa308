package io.vinnrate.scoring.model;

/** How much of the sales contribution customers bring (A3), the most first. */
public enum CustomerClass {
  /** Key customers. */
  N,
  A,
  B,
  C
}
