package io.vinnrate.opportunity;

/** Whether somebody is for or against what is being sold. */
public enum Stance {
  SUPPORTS,
  NEUTRAL,
  OPPOSES
}
