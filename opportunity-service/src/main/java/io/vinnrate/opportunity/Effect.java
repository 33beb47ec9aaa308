package io.vinnrate.opportunity;

/** What recording something of an opportunity has done. */
public enum Effect {
  NONE,
  CREATED,
  CHANGED,
  REMOVED
}
