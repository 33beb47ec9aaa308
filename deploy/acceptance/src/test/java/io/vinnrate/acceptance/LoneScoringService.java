package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.ProjectFolder;
import io.vinnrate.local.server.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged scoring-service alone, with a heap of 256 MB, a database and topics of its own. */
final class LoneScoringService {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int PARTITIONS = 6;
  private static final List<String> TOPICS =
      List.of("customers", "opportunities", "scores", "models", "market-matrix");

  private final TestServers servers = TestServers.shared();
  private final Database database = servers.createDatabase("scoring");
  private final String prefix = database.username() + ".";
  private final int port = LocalPorts.anyFree();
  private final List<ChildProcess> others = new ArrayList<>();
  private final Path log;
  private ChildProcess process;

  LoneScoringService() throws IOException {
    for (String topic : TOPICS) {
      servers.createTopic(topic(topic), PARTITIONS, true);
    }
    servers.createTopic(topic("dead-letters"), 1, false);
    log = Files.createTempFile("vinnrate-scoring-", ".log");
    process = start(port);
  }

  private ChildProcess start(int onPort) {
    Path jar =
        ProjectFolder.find().root().resolve("scoring-service/target/quarkus-app/quarkus-run.jar");
    ChildProcess started =
        ChildProcess.start(
            "scoring-service",
            List.of(Programs.java().toString(), "-Xmx256m", "-jar", jar.toString()),
            settings(onPort),
            log);
    started.awaitReady(() -> isReady(onPort), START);
    return started;
  }

  private Map<String, String> settings(int onPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(onPort));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
    settings.put("VINNRATE_INBOX_DEAD_LETTERS", topic("dead-letters"));
    for (String topic : TOPICS) {
      String name = topic.toUpperCase(Locale.ROOT).replace('-', '_');
      settings.put("VINNRATE_TOPICS_" + name, topic(topic));
    }
    return settings;
  }

  /** Its own topic, by what the service calls it. */
  String topic(String name) {
    return prefix + name + ".v1";
  }

  String kafka() {
    return servers.bootstrapServers();
  }

  Database database() {
    return database;
  }

  /** Ends it as a power cut would, and starts it again. */
  void crashAndStart() {
    ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().join();
    process = start(port);
  }

  /** Starts another replica of it: the same database and topics. */
  void addReplica() {
    others.add(start(LocalPorts.anyFree()));
  }

  private static boolean isReady(int onPort) {
    return !LocalPorts.isFree(onPort)
        && given().get("http://127.0.0.1:" + onPort + "/q/health/ready").statusCode() == 200;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * How many bytes of the heap are in use after a collection of garbage; the lesser of two, for
   * what is under way may go on between the collection and the measurement.
   */
  long liveHeap() {
    return Math.min(usedHeap(), usedHeap());
  }

  private long usedHeap() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Programs.run(
        List.of(jcmd.toString(), Long.toString(process.pid()), "GC.run"), Duration.ofSeconds(20));
    return given()
        .get(address("/q/metrics"))
        .asString()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** What it has logged. */
  String log() throws IOException {
    return Files.readString(log);
  }

  void end() throws IOException {
    process.stop(StopSignal.TERM, STOP);
    others.forEach(other -> other.stop(StopSignal.TERM, STOP));
    Files.delete(log);
  }
}
