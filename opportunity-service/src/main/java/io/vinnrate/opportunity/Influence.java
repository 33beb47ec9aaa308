package io.vinnrate.opportunity;

/** How much weight somebody has in the customer's decision. */
public enum Influence {
  LOW,
  MEDIUM,
  HIGH
}
