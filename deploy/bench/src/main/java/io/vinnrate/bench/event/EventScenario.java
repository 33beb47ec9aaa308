package io.vinnrate.bench.event;

import io.vinnrate.bench.data.OutboxRows;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How soon and how many events come from the database to Kafka, and how long they wait when the
 * replica that relays them is killed. PostgreSQL waits until each commit is on the disk.
 */
public final class EventScenario implements Scenario {

  private static final String SERVICE = "customer-service";

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      installation.createTopic(OutboxRows.TOPIC);
      return measure(installation, progress);
    } catch (SQLException e) {
      throw new LocalFailure("The events can't be measured: " + e.getMessage(), e);
    }
  }

  private static List<Measurement> measure(Installation installation, Consumer<String> progress)
      throws SQLException, InterruptedException {
    Database database = installation.createDatabase("customer");
    try (AppendedEvents customers =
            AppendedEvents.of(installation.broker(), "vinnrate.customers.v1");
        AppendedEvents bare = AppendedEvents.of(installation.broker(), OutboxRows.TOPIC);
        OutboxRows outbox = new OutboxRows(database)) {
      List<PackagedService> replicas = new ArrayList<>();
      replicas.add(installation.startService(SERVICE, database));
      List<Measurement> measurements = new ArrayList<>();
      measurements.add(new RelayRate(outbox).measure(progress));
      measurements.addAll(
          new EventDelay(replicas.getFirst(), database, customers).measure(progress));
      replicas.add(installation.startService(SERVICE, database));
      measurements.add(
          new Takeover(outbox, bare, replicas, () -> installation.startService(SERVICE, database))
              .measure(progress));
      return measurements;
    }
  }
}
