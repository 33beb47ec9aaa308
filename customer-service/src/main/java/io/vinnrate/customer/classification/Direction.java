package io.vinnrate.customer.classification;

/** Where a customer went between two analyses. */
public enum Direction {
  /** To a better class. */
  ROSE,
  /** To a worse class. */
  FELL,
  /** It had no contribution before. */
  ENTERED,
  /** It has no contribution any more. */
  LEFT
}
