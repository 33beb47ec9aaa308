package io.vinnrate.bench.stack;

import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.ServiceProgram;
import io.vinnrate.local.server.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * What a scenario measures: packaged services with a heap of 256 MB each, on a PostgreSQL that
 * waits until each commit is on the disk and a Kafka broker of one's own.
 */
public final class Installation implements AutoCloseable {

  private static final int PARTITIONS = 6;
  private static final List<String> TOPICS =
      List.of("customers", "opportunities", "scores", "models", "market-matrix", "people");

  /** All load comes from one caller, whom nothing else shall limit; no service asks another. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "QUARKUS_REST_CLIENT_CUSTOMER_SERVICE_URL", "http://127.0.0.1:9",
          "VINNRATE_RATE_LIMIT_REQUESTS_PER_SECOND", "1000000",
          "VINNRATE_RATE_LIMIT_BURST", "1000000");

  private static final String CONSUMER_GROUP = "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID";

  private final TestServers servers;
  private final Queue<PackagedService> services = new ConcurrentLinkedQueue<>();

  private Installation(TestServers servers) {
    this.servers = servers;
  }

  /** Starts the servers, with the topics of all services. */
  public static Installation start(Consumer<String> progress) {
    progress.accept("Starting PostgreSQL (fsync on) and Kafka …");
    Installation installation = new Installation(TestServers.startOwn(Postgres.Durability.FORCED));
    TOPICS.forEach(name -> installation.createTopic("vinnrate.%s.v1".formatted(name)));
    return installation;
  }

  /** Creates a topic, compacted as those of the services are. */
  public void createTopic(String name) {
    servers.createTopic(name, PARTITIONS, true);
  }

  /** Creates an empty database. */
  public Database createDatabase(String name) {
    return servers.createDatabase(name);
  }

  /** The broker's host and port. */
  public String broker() {
    return servers.bootstrapServers();
  }

  /** Starts a service with a database of its own. */
  public PackagedService startService(String name) {
    return startService(name, createDatabase(name.replace("-service", "")));
  }

  /** Starts a service, or one more replica of it. */
  public PackagedService startService(String name, Database database) {
    return startService(name, database, Map.of());
  }

  /** Starts a service with settings beyond those of all. */
  public PackagedService startService(
      String name, Database database, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.putAll(settings);
    PackagedService service = PackagedService.start(name, servers, database, all);
    services.add(service);
    return service;
  }

  /** Starts a service that is told of everything, whoever else of its kind there is. */
  public PackagedService startAlone(String name, Database database) {
    return startService(name, database, Map.of(CONSUMER_GROUP, UUID.randomUUID().toString()));
  }

  /** Starts a program as a service, without waiting until it is ready. */
  public PackagedService launch(ServiceProgram program, Database database) {
    PackagedService service = PackagedService.launch(program, servers, database, SETTINGS);
    services.add(service);
    return service;
  }

  @Override
  public void close() {
    services.forEach(PackagedService::stop);
    servers.stop();
  }
}
