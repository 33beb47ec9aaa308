package io.vinnrate.local.server;

import io.vinnrate.local.issuer.TokenIssuer;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real PostgreSQL and a real Kafka broker for tests.
 *
 * <p>Those that {@value #POSTGRES} and {@value #KAFKA} name, when both variables are set; otherwise
 * a pair of their own per JVM, on free ports and in a temporary folder, which ends with the JVM.
 */
public final class TestServers {

  /** Names a running PostgreSQL, such as {@code jdbc:postgresql://127.0.0.1:5442}. */
  public static final String POSTGRES = "VINNRATE_TEST_POSTGRES";

  /** Names a running Kafka broker, such as {@code 127.0.0.1:9192}. */
  public static final String KAFKA = "VINNRATE_TEST_KAFKA";

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final DatabaseServer databases;
  private final Topics topics;
  private final Runnable end;

  private TestServers(DatabaseServer databases, Topics topics, Runnable end) {
    this.databases = databases;
    this.topics = topics;
    this.end = end;
  }

  /** The servers of this JVM; the first call starts them. */
  public static TestServers shared() {
    return Holder.SHARED;
  }

  /**
   * Creates an empty database with two roles of its own, see {@link DatabaseServer#provide}.
   *
   * @param name the beginning of its name: lower-case letters, digits and underscores
   */
  public Database createDatabase(String name) {
    String suffix = UUID.randomUUID().toString().substring(0, 8);
    return databases.provide(name + "_" + suffix);
  }

  /** The broker's host and port. */
  public String bootstrapServers() {
    return topics.bootstrapServers();
  }

  /** The issuer of this JVM, which packaged services take their tokens from. */
  public TokenIssuer issuer() {
    return IssuerHolder.SHARED;
  }

  /** PostgreSQL's JDBC address without a database. */
  public String jdbcUrl() {
    return databases.jdbcUrl();
  }

  /**
   * Creates a topic, unless it is there.
   *
   * @param name its name
   * @param partitions how many partitions, at least 1
   * @param compacted whether it keeps the latest record of each key, or else all records
   */
  public void createTopic(String name, int partitions, boolean compacted) {
    topics.provide(name, partitions, compacted ? Topics.Cleanup.COMPACT : Topics.Cleanup.DELETE);
  }

  private static TestServers open(Map<String, String> environment) {
    String postgres = environment.get(POSTGRES);
    String kafka = environment.get(KAFKA);
    if (postgres != null && kafka != null) {
      return new TestServers(new DatabaseServer(postgres), new Topics(kafka), () -> {});
    }
    return startOwn(Postgres.Durability.UNFORCED);
  }

  /**
   * Starts a pair on free ports and in a temporary folder, which ends with this JVM.
   *
   * @param durability whether PostgreSQL waits until what is committed is on the disk
   */
  public static TestServers startOwn(Postgres.Durability durability) {
    Path folder = temporaryFolder();
    ProjectFolder project = ProjectFolder.find();
    Postgres postgres =
        new Postgres(
            LocalPorts.anyFree(),
            project.postgresPrograms(),
            folder.resolve("postgres"),
            folder.resolve("postgres.log"),
            durability);
    Broker broker =
        new Broker(
            LocalPorts.anyFree(),
            project.brokerLibraries(),
            folder.resolve("kafka"),
            folder.resolve("kafka.log"));
    Map<Component, ChildProcess> processes = new ConcurrentHashMap<>();
    Runnable end = () -> end(processes, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(end));
    for (Component component : List.of(postgres, broker)) {
      processes.put(component, component.launch());
    }
    DeathWatch.over(folder, processes.values());
    processes.forEach((component, process) -> process.awaitReady(component::isReady, START));
    return new TestServers(postgres.server(), broker.topics(), end);
  }

  /** Ends servers of one's own now, with all that they hold; others go on. */
  public void stop() {
    end.run();
  }

  private static void end(Map<Component, ChildProcess> processes, Path folder) {
    processes.forEach((component, process) -> process.stop(component.stopSignal(), STOP));
    Folders.delete(folder);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("vinnrate-servers-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class IssuerHolder {
    private static final TokenIssuer SHARED = TokenIssuer.startOwn();
  }

  private static final class Holder {
    private static final TestServers SHARED = open(System.getenv());
  }
}
