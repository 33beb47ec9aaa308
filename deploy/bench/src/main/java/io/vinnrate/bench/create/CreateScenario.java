package io.vinnrate.bench.create;

import io.vinnrate.bench.data.NewOpportunities;
import io.vinnrate.bench.data.OutboxRows;
import io.vinnrate.bench.load.ClosedLoop;
import io.vinnrate.bench.load.WireConnection;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.bench.stack.Usage;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * As many new opportunities as callers can have of opportunity-service, each with a token that is
 * checked and an Idempotency-Key of its own; beside the same statements in the same database, in
 * turns.
 */
public final class CreateScenario implements Scenario {

  private static final double TARGET = 0.50;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(5);

  /** Until the service is compiled, which takes two minutes under this load on two processors. */
  private static final Duration WARM_UP = Duration.ofMinutes(2);

  private static final Duration BARE_WARM_UP = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CREATED = 201;

  @Override
  public String name() {
    return "create";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      Database database = installation.createDatabase("opportunity");
      PackagedService service = installation.startService("opportunity-service", database);
      NewOpportunities opportunities = NewOpportunities.of(service, database);
      return new Run(service, database, opportunities, progress).all();
    } catch (IOException | SQLException e) {
      throw new LocalFailure("Creating can't be measured: " + e.getMessage(), e);
    }
  }

  /** One run of it. */
  private record Run(
      PackagedService service,
      Database database,
      NewOpportunities opportunities,
      Consumer<String> progress) {

    List<Measurement> all() throws SQLException, IOException, InterruptedException {
      ClosedLoop load = new ClosedLoop(service.address("/"), opportunities::request);
      createOne();
      List<Double> rates = new ArrayList<>();
      List<Double> bareRates = new ArrayList<>();
      List<Double> cpu = new ArrayList<>();
      try (BareCreations bare = new BareCreations(database)) {
        progress.accept("Warming up …");
        bare.perSecond(BARE_WARM_UP);
        load.perSecond(WARM_UP);
        awaitSent();
        progress.accept("As many as can be, in turns …");
        for (int round = 0; round < ROUNDS; round++) {
          double before = Usage.cpuMillis(service);
          double rate = load.perSecond(ROUND);
          double used = Usage.cpuMillis(service) - before;
          Duration sending = awaitSent();
          rates.add(rate);
          cpu.add(used / (rate * ROUND.toSeconds()));
          bareRates.add(bare.perSecond(ROUND));
          progress.accept(line(rates, bareRates, cpu, sending));
        }
      }
      return List.of(
          Measurement.atLeast("new opportunities with a token and a key", rates, "/s", TARGET)
              .beside("their statements alone", bareRates),
          Measurement.told("processor time of each", cpu, "ms"),
          Usage.memory(service));
    }

    /** There is one now that the bare ones are like. */
    private void createOne() throws IOException {
      try (WireConnection connection = new WireConnection(service.address("/"))) {
        int status = connection.exchange(opportunities.request(0));
        if (status != CREATED) {
          throw new LocalFailure("An opportunity was refused: " + status);
        }
      }
    }

    private static String line(
        List<Double> rates, List<Double> bareRates, List<Double> cpu, Duration sending) {
      return String.format(
          Locale.ROOT,
          "%,6.0f/s, %.2f ms of processor time each, the last events left %d ms after; statements"
              + " alone %,6.0f/s",
          rates.getLast(),
          cpu.getLast(),
          sending.toMillis(),
          bareRates.getLast());
    }

    /** Waits until the service has sent its events, which is not to be done in another's turn. */
    private Duration awaitSent() throws SQLException, InterruptedException {
      long start = System.nanoTime();
      try (OutboxRows outbox = new OutboxRows(database)) {
        while (!outbox.isEmpty()) {
          if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new LocalFailure("The service does not send its events.");
          }
          Thread.sleep(10);
        }
      }
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
