package io.vinnrate.bench.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What shares of measurements are not above. */
public final class Percentiles {

  private static final double NANOS_PER_MILLI = 1e6;

  private Percentiles() {}

  /**
   * What a share of them is not above.
   *
   * @param measured at least one
   * @param share 0…1
   */
  public static <T extends Comparable<? super T>> T of(Collection<T> measured, double share) {
    List<T> sorted = measured.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  /** The middle one. */
  public static double median(Collection<Double> measured) {
    return of(measured, 0.5);
  }

  /** The same of times, in ms. */
  public static double millis(Collection<Duration> measured, double share) {
    return of(measured, share).toNanos() / NANOS_PER_MILLI;
  }
}
