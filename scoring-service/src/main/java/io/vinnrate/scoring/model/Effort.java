package io.vinnrate.scoring.model;

/**
 * How much one search may still do. Counted and not timed, so that the same question has the same
 * answer on any machine.
 */
final class Effort {
  /** Looks at partial ways: some tens of milliseconds. */
  private static final int MOST = 300_000;

  private static final int PAIRS_PER_LOOK = 4;

  private int looks = MOST;
  private int pairs;

  /** One look at a partial set of upgrades; whether there was effort left for it. */
  boolean look() {
    return looks-- > 0;
  }

  /** One pair of points considered; whether there was effort left for it. */
  boolean pair() {
    return ++pairs % PAIRS_PER_LOOK != 0 || look();
  }
}
