package io.vinnrate.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long an operation takes beside what bounds it.
 *
 * @param scenario what was measured
 * @param bound what it is measured against
 * @param operation the median of the operation, or another percentile
 * @param bare the same of what bounds it, taken in turns with the operation
 * @param target the ratio that must not be reached
 */
record Figure(String scenario, String bound, Duration operation, Duration bare, double target)
    implements Measurement {

  private static final double NANOS_PER_MILLI = 1e6;

  /** Of measurements taken in turns. */
  static Figure of(
      String scenario, String bound, List<Duration> operation, List<Duration> bare, double target) {
    return new Figure(scenario, bound, median(operation), median(bare), target);
  }

  /** How many times as long as its bound the operation takes. */
  double ratio() {
    return (double) operation.toNanos() / bare.toNanos();
  }

  @Override
  public boolean isReached() {
    return ratio() < target;
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %,.1f ms; %s: %,.1f ms; ratio %.2f, target < %.2f",
        scenario,
        operation.toNanos() / NANOS_PER_MILLI,
        bound,
        bare.toNanos() / NANOS_PER_MILLI,
        ratio(),
        target);
  }

  /** What a share of the measurements is not above. */
  static Duration percentile(List<Duration> measured, double share) {
    List<Duration> sorted = measured.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  /** The same in ms. */
  static double millis(List<Duration> measured, double share) {
    return percentile(measured, share).toNanos() / NANOS_PER_MILLI;
  }

  private static Duration median(List<Duration> measured) {
    return percentile(measured, 0.5);
  }
}
