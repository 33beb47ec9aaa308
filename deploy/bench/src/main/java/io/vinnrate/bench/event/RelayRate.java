package io.vinnrate.bench.event;

import io.vinnrate.bench.data.OutboxRows;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.local.process.LocalFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How many events one relay brings to Kafka in a second when it has all that it can take. */
record RelayRate(OutboxRows outbox) {

  private static final int EVENTS = 20_000;
  private static final int ROUNDS = 5;
  private static final double TARGET = 3_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double NANOS_PER_SECOND = 1e9;

  Measurement measure(Consumer<String> progress) throws SQLException, InterruptedException {
    round(); // warms up
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rates.add(round());
      progress.accept(String.format(Locale.ROOT, "%,d events at %,.0f/s", EVENTS, rates.getLast()));
    }
    return Measurement.atLeast("events through one relay", rates, "/s", TARGET);
  }

  /** From the commit until the last one is acknowledged and has left the outbox. */
  private double round() throws SQLException, InterruptedException {
    outbox.add(EVENTS);
    long start = System.nanoTime();
    while (!outbox.isEmpty()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new LocalFailure("The outbox is not empty after %s.".formatted(PATIENCE));
      }
      Thread.sleep(10);
    }
    return EVENTS * NANOS_PER_SECOND / (System.nanoTime() - start);
  }
}
