package io.vinnrate.scoring.model;

/** Where a stakeholder stands towards the purchase. */
public enum Stance {
  SUPPORTS,
  NEUTRAL,
  OPPOSES
}
