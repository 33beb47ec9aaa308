package io.vinnrate.customer;

/** What recording something of a customer has done. */
public enum Effect {
  NONE,
  CREATED,
  CHANGED,
  REMOVED
}
