package io.vinnrate.local.server;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A packaged service as a process of its own with a heap of 256 MB, on a free port, for tests and
 * measurements.
 */
public final class PackagedService {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final ChildProcess process;
  private final int port;
  private final Path folder;

  private PackagedService(ChildProcess process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param name such as {@code customer-service}
   * @param settings further environment variables
   * @throws io.vinnrate.local.process.LocalFailure when it does not become ready
   */
  public static PackagedService start(
      String name, TestServers servers, Database database, Map<String, String> settings) {
    int port = LocalPorts.anyFree();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
    Path jar =
        ProjectFolder.find().root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    Path folder = temporaryFolder(name);
    environment.put("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", secrets(folder, database).toString());
    ChildProcess process =
        ChildProcess.start(
            name,
            List.of(Programs.java().toString(), "-Xmx256m", "-jar", jar.toString()),
            environment,
            folder.resolve(name + ".log"));
    PackagedService service = new PackagedService(process, port, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(service::stop));
    process.awaitReady(service::isReady, START);
    return service;
  }

  /** As in production, secrets are files: one per setting, named like it. */
  private static Path secrets(Path folder, Database database) {
    try {
      Path secrets = Files.createDirectory(folder.resolve("secrets"));
      Files.writeString(secrets.resolve("quarkus.datasource.password"), database.password());
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder(String name) {
    try {
      return Files.createTempDirectory("vinnrate-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a path of it is. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private boolean isReady() {
    if (LocalPorts.isFree(port)) {
      return false;
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address("/q/health/ready")).timeout(ANSWER).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What it has logged. */
  public String log() {
    try {
      return Files.readString(folder.resolve(process.name() + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its process. */
  public ProcessHandle handle() {
    return ProcessHandle.of(process.pid()).orElseThrow();
  }

  /** Ends it in an orderly way; when it has ended, that is fine. */
  public void stop() {
    process.stop(StopSignal.TERM, STOP);
    Folders.delete(folder);
  }
}
