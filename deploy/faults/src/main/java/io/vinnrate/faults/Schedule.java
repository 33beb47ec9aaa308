package io.vinnrate.faults;

import io.vinnrate.faults.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which fault is done when, and for how long. Decided by the seed alone.
 *
 * @param strokes in the order of their times
 */
record Schedule(List<Stroke> strokes) {

  private static final int SHORTEST_MILLIS = 1_000;
  private static final int LONGEST_MILLIS = 6_000;
  private static final int SHORTEST_REST_MILLIS = 500;
  private static final int LONGEST_REST_MILLIS = 4_000;

  /** The writers have something to lose when the first fault comes. */
  private static final Duration FIRST = Duration.ofSeconds(3);

  /**
   * One fault.
   *
   * @param at when, since the start
   * @param fault what
   * @param lasts until it is undone
   * @param seed decides what the fault leaves open
   */
  record Stroke(Duration at, Fault fault, Duration lasts, long seed) {}

  /**
   * Makes a schedule. Each fault comes once before one comes again.
   *
   * @param seed decides it
   * @param length until when faults begin
   * @param faults which there are, at least one
   */
  static Schedule of(long seed, Duration length, List<Fault> faults) {
    Random chance = new Random(seed);
    List<Stroke> strokes = new ArrayList<>();
    List<Fault> left = new ArrayList<>();
    Duration at = FIRST;
    while (at.compareTo(length) < 0) {
      if (left.isEmpty()) {
        left.addAll(faults);
        Collections.shuffle(left, chance);
      }
      Duration lasts = Duration.ofMillis(chance.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
      strokes.add(new Stroke(at, left.removeLast(), lasts, chance.nextLong()));
      at = at.plus(lasts).plusMillis(chance.nextInt(SHORTEST_REST_MILLIS, LONGEST_REST_MILLIS));
    }
    return new Schedule(strokes);
  }
}
