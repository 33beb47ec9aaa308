package io.vinnrate.customer;

/** How much, in three steps. */
public enum Degree {
  LOW,
  MEDIUM,
  HIGH
}
