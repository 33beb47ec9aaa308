package io.vinnrate.bench;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How soon and how many events come from the database to Kafka, and how long they wait when the
 * replica that relays them is killed. PostgreSQL waits until each commit is on the disk.
 */
final class EventScenario implements Scenario {

  private static final String SERVICE = "customer-service";
  private static final int PARTITIONS = 6;

  /** All of this comes from one caller, whom nothing else shall limit. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "VINNRATE_RATE_LIMIT_REQUESTS_PER_SECOND", "1000000",
          "VINNRATE_RATE_LIMIT_BURST", "1000000");

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<? extends Measurement> measure(Consumer<String> progress)
      throws InterruptedException {
    progress.accept("Starting PostgreSQL (fsync on), Kafka and a customer-service …");
    TestServers servers = TestServers.startOwn(Postgres.Durability.FORCED);
    for (String topic : List.of("customers", "market-matrix", "people")) {
      servers.createTopic("vinnrate.%s.v1".formatted(topic), PARTITIONS, true);
    }
    servers.createTopic(OutboxRows.TOPIC, PARTITIONS, true);
    Database database = servers.createDatabase("customer");
    List<PackagedService> replicas = new ArrayList<>();
    try (AppendedEvents customers =
            AppendedEvents.of(servers.bootstrapServers(), "vinnrate.customers.v1");
        AppendedEvents bare = AppendedEvents.of(servers.bootstrapServers(), OutboxRows.TOPIC);
        OutboxRows outbox = new OutboxRows(database)) {
      replicas.add(start(servers, database));
      List<Measurement> measurements = new ArrayList<>();
      measurements.addAll(
          new EventDelay(replicas.getFirst(), database, customers).measure(progress));
      measurements.add(new RelayRate(outbox).measure(progress));
      replicas.add(start(servers, database));
      measurements.add(
          new Takeover(outbox, bare, replicas, () -> start(servers, database)).measure(progress));
      return measurements;
    } catch (SQLException e) {
      throw new LocalFailure("The events can't be measured: " + e.getMessage(), e);
    } finally {
      replicas.forEach(PackagedService::stop);
    }
  }

  private static PackagedService start(TestServers servers, Database database) {
    return PackagedService.start(SERVICE, servers, database, SETTINGS);
  }
}
