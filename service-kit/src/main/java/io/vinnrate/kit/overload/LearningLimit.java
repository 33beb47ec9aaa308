package io.vinnrate.kit.overload;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests are worked on at a time, learned from how long they take: fewer by a tenth
 * after each window of time in which a typical one took too long, a few more after each other one
 * (additive increase, multiplicative decrease). Too long is more than twice of what it takes while
 * few are worked on, and more than callers have patience for.
 *
 * <p>Typical is the geometric mean: when everything takes twice as long it doubles, whatever the
 * mixture of quick and slow operations is, and a single slow one hardly moves it. For any number of
 * threads.
 */
final class LearningLimit {

  /** How long a window is at least. */
  static final Duration WINDOW = Duration.ofMillis(200);

  /** How many requests a window has at least: the mean of fewer says little. */
  static final int FEWEST = 10;

  private static final int STEP = 4;
  private static final double BACK_OFF = 0.9;
  private static final double TOLERANCE = 2;

  /** The weight of the latest calm window in what is known of calm ones. */
  private static final double WEIGHT = 0.2;

  private final int least;
  private final int most;
  private final double patienceNanos;

  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();
  private volatile int limit;

  // The present window and what was learned, guarded by this.
  private long windowEnd;
  private int count;
  private double sumOfLogarithms;
  private double calmNanos;

  /**
   * A limit that begins with the most: nothing is refused before it was seen to be too much.
   *
   * @param now the time in nanoseconds since any moment, as all others that it is told
   */
  LearningLimit(OverloadSettings settings, long now) {
    this.least = Math.min(settings.least(), settings.most());
    this.most = settings.most();
    this.patienceNanos = settings.patience().toNanos();
    this.limit = most;
    this.windowEnd = now + WINDOW.toNanos();
  }

  /** Takes a place where there is one; each is given back by {@link #leave}. */
  boolean enter() {
    int now = inFlight.incrementAndGet();
    if (now > limit) {
      inFlight.decrementAndGet();
      return false;
    }
    if (now > peak.get()) {
      peak.accumulateAndGet(now, Math::max);
    }
    return true;
  }

  /** Gives a place back. */
  void leave() {
    inFlight.decrementAndGet();
  }

  /** Learns how long a request has taken. */
  synchronized void learn(long tookNanos, long now) {
    sumOfLogarithms += Math.log((double) Math.max(1, tookNanos));
    count++;
    if (now - windowEnd >= 0 && count >= FEWEST) {
      adapt(Math.exp(sumOfLogarithms / count));
      sumOfLogarithms = 0;
      count = 0;
      windowEnd = now + WINDOW.toNanos();
    }
  }

  private void adapt(double typicalNanos) {
    if (peak.getAndSet(inFlight.get()) <= least) {
      calmNanos = calmNanos == 0 ? typicalNanos : calmNanos + WEIGHT * (typicalNanos - calmNanos);
    }
    limit =
        typicalNanos > Math.max(patienceNanos, TOLERANCE * calmNanos)
            ? Math.max(least, (int) (limit * BACK_OFF))
            : Math.min(most, limit + STEP);
  }

  /** How many may be worked on at a time now. */
  int limit() {
    return limit;
  }

  /** How many are worked on. */
  int inFlight() {
    return inFlight.get();
  }
}
