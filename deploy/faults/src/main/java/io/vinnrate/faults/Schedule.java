package io.vinnrate.faults;

import io.vinnrate.faults.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which fault is done after which, for how long, and how long all is well in between. Decided by
 * the seed alone; when each comes is not, since healing takes as long as it takes.
 */
final class Schedule {

  private static final int SHORTEST_MILLIS = 1_000;
  private static final int LONGEST_MILLIS = 6_000;
  private static final int SHORTEST_REST_MILLIS = 1_000;
  private static final int LONGEST_REST_MILLIS = 4_000;

  private final Random chance;
  private final List<Fault> faults;
  private final List<Fault> left = new ArrayList<>();

  /**
   * A schedule without an end. Each fault comes once before one comes again.
   *
   * @param seed decides it
   * @param faults which there are, at least one
   */
  Schedule(long seed, List<Fault> faults) {
    this.chance = new Random(seed);
    this.faults = List.copyOf(faults);
  }

  /**
   * One fault.
   *
   * @param rest how long all is well before
   * @param fault what
   * @param lasts until it is undone
   * @param seed decides what the fault leaves open
   */
  record Stroke(Duration rest, Fault fault, Duration lasts, long seed) {}

  /** The next fault. */
  Stroke next() {
    if (left.isEmpty()) {
      left.addAll(faults);
      Collections.shuffle(left, chance);
    }
    return new Stroke(
        Duration.ofMillis(chance.nextInt(SHORTEST_REST_MILLIS, LONGEST_REST_MILLIS)),
        left.removeLast(),
        Duration.ofMillis(chance.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)),
        chance.nextLong());
  }
}
