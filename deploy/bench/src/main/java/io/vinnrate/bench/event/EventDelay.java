package io.vinnrate.bench.event;

import io.vinnrate.bench.data.CustomerRequests;
import io.vinnrate.bench.load.Answers;
import io.vinnrate.bench.load.OpenLoop;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long it takes until a change is in Kafka, while requests come at a fixed rate, whether those
 * before have been answered or not. The time runs from the moment of the change, which is before
 * its commit: it is never less than the time from the commit.
 */
record EventDelay(PackagedService service, Database database, AppendedEvents events) {

  private static final int RATE = 300;

  /**
   * The JVM compiles what is used often for more than a minute; it has one core to spare at most.
   */
  private static final List<Integer> WARM_UP_RATES = List.of(100, 200, RATE);

  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final double P50_TARGET = 10;
  private static final double P99_TARGET = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MOST_REFUSED = 0.01;

  List<Measurement> measure(Consumer<String> progress) throws SQLException, InterruptedException {
    CustomerRequests requests = new CustomerRequests(service.token());
    OpenLoop load = new OpenLoop(service.address("/"), requests::first);
    progress.accept("Warming up …");
    int before = 0;
    for (int rate : WARM_UP_RATES) {
      before += load.send(rate, WARM_UP).all().size();
    }
    progress.accept("Creating %d customers a second for %s …".formatted(RATE, TIME));
    Answers answers = load.send(RATE, TIME);
    progress.accept(answers.line());
    if (answers.goodput() < RATE * (1 - MOST_REFUSED)) {
      throw new LocalFailure("The service can't take %d requests a second.".formatted(RATE));
    }
    List<Duration> delays = new ArrayList<>();
    for (String customer : customersFrom(before)) {
      AppendedEvents.Appended event = awaited(customer);
      delays.add(event.since(event.changedAt()));
    }
    String what = "from a change to Kafka at %d/s, %s".formatted(RATE, "%s");
    return List.of(
        Measurement.atMost(
            what.formatted("p50"), Percentiles.millis(delays, 0.5), "ms", P50_TARGET),
        Measurement.atMost(
            what.formatted("p99"), Percentiles.millis(delays, 0.99), "ms", P99_TARGET));
  }

  /** The ids of the customers that requests from a number on have made. */
  private List<String> customersFrom(int number) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id FROM customer WHERE substring(external_id FROM '^first-(.*)')::int"
                    + " >= ?")) {
      select.setInt(1, number);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  private AppendedEvents.Appended awaited(String key) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<AppendedEvents.Appended> event = events.of(key);
    while (event.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new LocalFailure("The event of %s is not in Kafka.".formatted(key));
      }
      Thread.sleep(10);
      event = events.of(key);
    }
    return event.get();
  }
}
