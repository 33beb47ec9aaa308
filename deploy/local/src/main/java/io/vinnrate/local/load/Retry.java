package io.vinnrate.local.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how soon a request is sent again when a service is busy or away.
 *
 * @param attempts how often it is sent at most, the first time included
 * @param firstDelay the wait before the second attempt; doubled before each further one
 * @param longestDelay no wait is longer, not even one that the service asked for
 */
record Retry(int attempts, Duration firstDelay, Duration longestDelay) {

  /** Gives a service that restarts about half a minute to come back. */
  static final Retry STANDARD = new Retry(10, Duration.ofMillis(100), Duration.ofSeconds(10));

  /** The wait after a failed attempt (the first is 1), with jitter so that requests spread out. */
  Duration delayAfter(int attempt, Optional<Duration> askedFor) {
    if (askedFor.isPresent()) {
      return shorter(askedFor.get(), longestDelay);
    }
    Duration delay =
        shorter(firstDelay.multipliedBy(1L << Math.min(attempt - 1, 30)), longestDelay);
    long half = delay.toMillis() / 2;
    return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
