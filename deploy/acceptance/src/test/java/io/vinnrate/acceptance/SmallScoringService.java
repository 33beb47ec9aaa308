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
import java.util.List;
import java.util.Map;

/** The packaged scoring-service alone, with a heap of 256 MB. */
final class SmallScoringService {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final int port = LocalPorts.anyFree();
  private final Path log;
  private final ChildProcess process;

  SmallScoringService() throws IOException {
    TestServers servers = TestServers.shared();
    Database database = servers.createDatabase("scoring");
    for (String topic : List.of("customers", "opportunities", "scores", "models")) {
      servers.createTopic("vinnrate." + topic + ".v1", 1, true);
    }
    Path jar =
        ProjectFolder.find().root().resolve("scoring-service/target/quarkus-app/quarkus-run.jar");
    log = Files.createTempFile("vinnrate-scoring-", ".log");
    process =
        ChildProcess.start(
            "scoring-service",
            List.of(Programs.java().toString(), "-Xmx256m", "-jar", jar.toString()),
            Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers()),
            log);
    process.awaitReady(this::isReady, START);
  }

  private boolean isReady() {
    return !LocalPorts.isFree(port) && given().get(address("/q/health/ready")).statusCode() == 200;
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
    Files.delete(log);
  }
}
