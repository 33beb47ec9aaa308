package io.vinnrate.bench.load;

import io.vinnrate.bench.report.Percentiles;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What became of a load.
 *
 * @param offered requests a second
 * @param time how long they were sent
 */
public record Answers(double offered, Duration time, List<One> all) {

  /** In place of the status of an answer that did not come. */
  public static final int NONE = 0;

  /** After this nobody waits for the answer any more. */
  private static final Duration IN_TIME = Duration.ofSeconds(1);

  private static final int UNAVAILABLE = 503;

  /** Good answers a second: those that say yes and came in time. */
  public double goodput() {
    return perSecond(all.stream().filter(One::isGood).count());
  }

  private double perSecond(long count) {
    return count * (double) TimeUnit.SECONDS.toMillis(1) / time.toMillis();
  }

  /** A line on them. */
  public String line() {
    List<Duration> good = all.stream().filter(One::isGood).map(One::took).toList();
    long refused = all.stream().filter(One::isRefused).count();
    Map<Integer, Long> others =
        all.stream()
            .filter(it -> !it.isGood() && !it.isRefused())
            .collect(Collectors.groupingBy(One::status, TreeMap::new, Collectors.counting()));
    return String.format(
        Locale.ROOT,
        "%,6.0f/s offered: %,6.0f/s good (p50 %.0f ms, p99 %.0f ms), %,6.0f/s refused; late or"
            + " failed by status: %s",
        offered,
        goodput(),
        millis(good, 0.5),
        millis(good, 0.99),
        perSecond(refused),
        others);
  }

  private static double millis(List<Duration> measured, double share) {
    return measured.isEmpty() ? 0 : Percentiles.millis(measured, share);
  }

  /**
   * One of them.
   *
   * @param number of the request
   * @param due when it should have been sent, as System.nanoTime() counts
   * @param status its HTTP status, or {@link #NONE}
   * @param took since the moment at which the request should have been sent
   */
  public record One(int number, long due, int status, Duration took) {

    public boolean isGood() {
      return isAccepted() && took.compareTo(IN_TIME) <= 0;
    }

    /** Whether it says yes, however late. */
    public boolean isAccepted() {
      return status >= 200 && status < 300;
    }

    /** Whether it says that the service has too much to do. */
    public boolean isRefused() {
      return status == UNAVAILABLE;
    }
  }
}
