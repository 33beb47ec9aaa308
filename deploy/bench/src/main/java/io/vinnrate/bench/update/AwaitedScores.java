package io.vinnrate.bench.update;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Waits for the score of each change of opportunities that were new. */
final class AwaitedScores {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Arrivals arrivals;
  private final Map<String, Long> versions = new HashMap<>();

  AwaitedScores(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  /**
   * When the score of an opportunity's next change came, as System.nanoTime() counts. To be asked
   * once for each change that was accepted.
   *
   * @throws LocalFailure when it does not come
   */
  long ofNextChange(String opportunity) throws InterruptedException {
    // A new opportunity is version 1, so its first change makes version 2.
    long version = versions.merge(opportunity, 2L, (last, first) -> last + 1);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    OptionalLong arrival = arrivals.of(opportunity, version);
    while (arrival.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new LocalFailure("Version %d of %s is not scored.".formatted(version, opportunity));
      }
      Thread.sleep(10);
      arrival = arrivals.of(opportunity, version);
    }
    return arrival.getAsLong();
  }
}
