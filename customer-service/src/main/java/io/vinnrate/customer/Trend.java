package io.vinnrate.customer;

/** Where a figure is going. */
public enum Trend {
  FALLING,
  STABLE,
  RISING
}
