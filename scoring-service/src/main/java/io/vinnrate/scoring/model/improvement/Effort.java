package io.vinnrate.scoring.model.improvement;

/**
 * How much one search may still do. Counted and not timed, so that the same question has the same
 * answer on any machine.
 */
final class Effort {
  /** Floors of partial sets of upgrades: some tens of milliseconds. */
  private static final int MOST = 400_000;

  private static final int GLANCES_PER_LOOK = 4;

  private int looks = MOST;
  private int glances;

  /** Counts one floor. */
  void look() {
    looks--;
  }

  /** Counts what is weighed and found too light at once; whether any effort is left. */
  boolean glance() {
    glances++;
    if (glances % GLANCES_PER_LOOK == 0) {
      looks--;
    }
    return looks > 0;
  }
}
