package io.vinnrate.scoring.model.improvement;

import java.util.Arrays;

/** Which of too many partial ways to keep: those of the lowest floors. */
final class Thinning {
  private static final int GRAINS = 1 << 12;

  private final long[] grain;
  private final long most;
  private final double dropped;
  private long roomAtMost;
  private long countAtMost;
  private long seen;

  /**
   * Takes the floors of all.
   *
   * @param floor by index
   * @param size how many there are, more than there is room for
   * @param room how many to keep
   * @param range differences below a small part of it count as none, so that of many alike some of
   *     each kind stay
   */
  Thinning(double[] floor, int size, int room, double range) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      lowest = Math.min(lowest, floor[i]);
    }
    this.grain = new long[size];
    for (int i = 0; i < size; i++) {
      grain[i] = (long) ((floor[i] - lowest) / range * GRAINS);
    }
    long[] sorted = grain.clone();
    Arrays.sort(sorted);
    this.most = sorted[room - 1];
    for (int i = 0; i < size; i++) {
      roomAtMost += i < room && sorted[i] == most ? 1 : 0;
      countAtMost += sorted[i] == most ? 1 : 0;
    }
    this.dropped = lowestDropped(floor, size);
  }

  private double lowestDropped(double[] floor, int size) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (grain[i] > most || (grain[i] == most && roomAtMost < countAtMost)) {
        lowest = Math.min(lowest, floor[i]);
      }
    }
    return lowest;
  }

  /** Whether to keep the next one; asked once for each index, in order. */
  boolean keeps(int index) {
    if (grain[index] != most) {
      return grain[index] < most;
    }
    // Evenly over all of the same grain: as a line is drawn in pixels.
    boolean keeps = (seen + 1) * roomAtMost / countAtMost > seen * roomAtMost / countAtMost;
    seen++;
    return keeps;
  }

  /** No floor of those not kept is lower. */
  double dropped() {
    return dropped;
  }
}
