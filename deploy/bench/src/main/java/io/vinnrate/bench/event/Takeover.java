package io.vinnrate.bench.event;

import io.vinnrate.bench.data.OutboxRows;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How long events wait when one of two replicas is killed: the longest wait of all that are
 * committed, to all shards, from a second before until some seconds after.
 */
record Takeover(
    OutboxRows outbox,
    AppendedEvents events,
    List<PackagedService> replicas,
    Supplier<PackagedService> fresh) {

  private static final int KILLS = 3;
  private static final double TARGET = 3;
  private static final Duration BEFORE = Duration.ofSeconds(1);
  private static final Duration AFTER = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 8;
  private static final double MILLIS_PER_SECOND = 1e3;

  Measurement measure(Consumer<String> progress) throws SQLException, InterruptedException {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < KILLS; i++) {
      awaitEvenShares();
      Map<UUID, Instant> committed = write(BEFORE);
      ProcessHandle victim = replicas.removeFirst().handle();
      victim.destroyForcibly();
      committed.putAll(write(AFTER));
      Duration wait = longestWait(committed);
      progress.accept(
          String.format(
              Locale.ROOT,
              "A replica was killed: events waited for %.2f s at the most",
              seconds(wait)));
      longest = wait.compareTo(longest) > 0 ? wait : longest;
      replicas.add(fresh.get());
    }
    return Measurement.atMost("takeover after a kill", seconds(longest), "s", TARGET);
  }

  private static double seconds(Duration wait) {
    return wait.toMillis() / MILLIS_PER_SECOND;
  }

  /** Commits an event after the other, for a time; when each was committed. */
  private Map<UUID, Instant> write(Duration time) throws SQLException, InterruptedException {
    Map<UUID, Instant> committed = new LinkedHashMap<>();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      UUID id = outbox.add(1)[0];
      committed.put(id, Instant.now());
      Thread.sleep(PAUSE_MILLIS);
    }
    return committed;
  }

  private Duration longestWait(Map<UUID, Instant> committed)
      throws SQLException, InterruptedException {
    await(() -> committed.keySet().stream().allMatch(id -> events.of(id.toString()).isPresent()));
    List<Duration> waits = new ArrayList<>();
    committed.forEach((id, at) -> waits.add(events.of(id.toString()).orElseThrow().since(at)));
    return Percentiles.of(waits, 1);
  }

  private void awaitEvenShares() throws SQLException, InterruptedException {
    await(() -> outbox.evenOwners() == replicas.size());
  }

  private static void await(Condition condition) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new LocalFailure("The replicas don't relay all events.");
      }
      Thread.sleep(50);
    }
  }

  private interface Condition {

    boolean holds() throws SQLException;
  }
}
