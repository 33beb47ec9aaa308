package io.vinnrate.local.server;

import io.vinnrate.local.issuer.BearerTokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.issuer.TokenIssuer;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.HttpProbe;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A packaged service as a process of its own with the JVM's settings of production, on a free port,
 * for tests and measurements.
 */
public final class PackagedService {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final ChildProcess process;
  private final long launched;
  private final int port;
  private final Path folder;
  private final Supplier<String> tokens;

  private PackagedService(
      ChildProcess process, long launched, int port, Path folder, Supplier<String> tokens) {
    this.process = process;
    this.launched = launched;
    this.port = port;
    this.folder = folder;
    this.tokens = tokens;
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
    PackagedService service = launch(ServiceProgram.of(name), servers, database, settings);
    service.awaitReady();
    return service;
  }

  /** Starts a service without waiting until it is ready. */
  public static PackagedService launch(
      ServiceProgram program,
      TestServers servers,
      Database database,
      Map<String, String> settings) {
    String name = program.name();
    int port = LocalPorts.anyFree();
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_SHUTDOWN_DELAY", "0S"); // nobody distributes requests here
    environment.putAll(settings);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    environment.put("QUARKUS_FLYWAY_USERNAME", database.migrations().name());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
    environment.putAll(issuer(servers.issuer(), name));
    Path folder = temporaryFolder(name);
    String clientSecret = servers.issuer().clients().secret(name);
    environment.put(
        "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS",
        secrets(folder, database, clientSecret).toString());
    long launched = System.nanoTime();
    ChildProcess process =
        ChildProcess.start(name, program.command(), environment, folder.resolve(name + ".log"));
    PackagedService service =
        new PackagedService(
            process,
            launched,
            port,
            folder,
            new BearerTokens(servers.issuer().signer(), Claims.allRoles()));
    Runtime.getRuntime().addShutdownHook(new Thread(service::stop));
    return service;
  }

  /** As in production, secrets are files: one per setting, named like it. */
  private static Path secrets(Path folder, Database database, String clientSecret) {
    try {
      Path secrets = Files.createDirectory(folder.resolve("secrets"));
      Files.writeString(secrets.resolve("quarkus.datasource.password"), database.password());
      Files.writeString(
          secrets.resolve("quarkus.flyway.password"), database.migrations().password());
      Files.writeString(secrets.resolve("quarkus.oidc-client.credentials.secret"), clientSecret);
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose tokens it accepts, and how it gets its own. */
  private static Map<String, String> issuer(TokenIssuer issuer, String client) {
    String address = issuer.address().toString();
    return Map.of(
        "QUARKUS_OIDC_AUTH_SERVER_URL", address,
        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", address,
        "QUARKUS_OIDC_CLIENT_CLIENT_ID", client);
  }

  private static Path temporaryFolder(String name) {
    try {
      return Files.createTempDirectory("vinnrate-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it is ready.
   *
   * @throws io.vinnrate.local.process.LocalFailure when it does not become so
   */
  public void awaitReady() {
    process.awaitReady(this::isReady, START);
  }

  /** When its process was started, as System.nanoTime() counts. */
  public long launched() {
    return launched;
  }

  /** Which service it is. */
  public String name() {
    return process.name();
  }

  /** Where a path of it is. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A token that lets its bearer do everything there. */
  public String token() {
    return tokens.get();
  }

  /** A request to a path of it, with such a token. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token());
  }

  private boolean isReady() {
    return !LocalPorts.isFree(port) && HttpProbe.isAnswered(address("/q/health/ready"));
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
    stop(STOP);
  }

  /**
   * The same.
   *
   * @param grace how long it may take, until it is ended by force
   */
  public void stop(Duration grace) {
    process.stop(StopSignal.TERM, grace);
    Folders.delete(folder);
  }
}
