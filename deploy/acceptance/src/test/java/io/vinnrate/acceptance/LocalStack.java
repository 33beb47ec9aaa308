package io.vinnrate.acceptance;

import static org.awaitility.Awaitility.await;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.server.Certificates;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.DatabaseServer;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local stack with ports and a state folder of its own, handled by its commands as a person
 * would. Its Kafka talks by TLS, and with those alone who have a certificate.
 */
final class LocalStack {

  private static final long PATIENCE_MINUTES = 5;

  private final Path root = ProjectFolder.find().root();
  private final Path state;
  private final Map<String, Integer> ports = new TreeMap<>();

  LocalStack() {
    try {
      state = Files.createTempDirectory("vinnrate-acceptance-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String name :
        List.of("CUSTOMER", "OPPORTUNITY", "SCORING", "POSTGRES", "KAFKA", "ISSUER")) {
      ports.put(name, LocalPorts.anyFree());
    }
  }

  /** What a command ended with. */
  record Outcome(int exitCode, String output) {}

  /** Runs a command of {@code ./dev}, without its check whether something must be built. */
  Outcome run(String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Dvinnrate.root=" + root);
    line.add("-cp");
    line.add(
        root.resolve("deploy/local/target/classes")
            + ":"
            + root.resolve("deploy/local/target/lib")
            + "/*");
    line.add("io.vinnrate.local.Dev");
    line.addAll(List.of(command));
    Path output = state.resolveSibling(state.getFileName() + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("VINNRATE_STATE", state.toString());
    builder.environment().put("VINNRATE_KAFKA_TLS", "true");
    // The processes that start at once compete for two cores with their own optimising compilers.
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    ports.forEach(
        (name, port) -> builder.environment().put("VINNRATE_" + name + "_PORT", port.toString()));
    try {
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
      return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A service that may do everything, and act for anybody. */
  Bearer bearer() {
    return new Bearer(run("token", "--service", "crm").output().lines().toList().getLast());
  }

  /** Kills a component as a power cut would. */
  void kill(String component) {
    ProcessHandle handle = ProcessHandle.of(process(component).orElseThrow().pid()).orElseThrow();
    handle.destroyForcibly();
    await().until(() -> process(component).isEmpty());
  }

  /** The process of a component, by what {@code status} says. */
  Optional<ChildProcess> process(String component) {
    return Optional.ofNullable(processes().get(component));
  }

  /** The processes that {@code status} shows, by their components. */
  Map<String, ChildProcess> processes() {
    Map<String, ChildProcess> processes = new TreeMap<>();
    Pattern.compile("(?m)^\\s*(\\S+)\\s+(\\d+)\\s")
        .matcher(run("status").output())
        .results()
        .forEach(
            row ->
                find(row.group(1), Long.parseLong(row.group(2)))
                    .ifPresent(process -> processes.put(row.group(1), process)));
    return processes;
  }

  private Optional<ChildProcess> find(String component, long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().startInstant())
        .flatMap(start -> ChildProcess.find(component, pid, start, state));
  }

  /** Where each service is. */
  Map<String, String> services() {
    return Map.of(
        "customer", http("CUSTOMER"),
        "opportunity", http("OPPORTUNITY"),
        "scoring", http("SCORING"));
  }

  String customers() {
    return http("CUSTOMER") + "/v1/customers";
  }

  String opportunities() {
    return http("OPPORTUNITY") + "/v1/opportunities";
  }

  String opportunityMetrics() {
    return http("OPPORTUNITY") + "/q/metrics";
  }

  String scoring() {
    return http("SCORING") + "/v1";
  }

  /** A connection to a service's database, as the role that reads and writes rows. */
  Connection database(String owner) throws SQLException {
    Database database =
        DatabaseServer.onPort(Objects.requireNonNull(ports.get("POSTGRES"))).database(owner);
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  /** What a client of its Kafka needs that has the certificate of an administrator. */
  Map<String, Object> kafka() {
    Certificates certificates =
        new Certificates(state.resolve("data/kafka-certificates"), List.of());
    Map<String, Object> settings = new TreeMap<>(certificates.client(Certificates.ADMINISTRATOR));
    settings.put("bootstrap.servers", kafkaAddress());
    return settings;
  }

  String kafkaAddress() {
    return "127.0.0.1:" + ports.get("KAFKA");
  }

  private String http(String name) {
    return "http://127.0.0.1:" + ports.get(name);
  }

  /** Stops all and forgets the data. */
  void end() {
    run("down");
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
