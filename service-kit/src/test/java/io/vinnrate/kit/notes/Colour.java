package io.vinnrate.kit.notes;

/** The colour of a note's paper. */
public enum Colour {
  DEEP_RED,
  GREEN,
  A
}
