package io.vinnrate.local.server;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker of one's own, controller included.
 *
 * @param port the port of 127.0.0.1 that it listens on for clients
 * @param advertisedPort the port of 127.0.0.1 that it sends clients to: its own, or that of what
 *     stands between it and them
 * @param libraries the folder of the broker's class path
 * @param data the folder of its data; formatted when it is new
 * @param log its log file
 * @param certificates by which it and its clients know each other, TLS; without them it lets
 *     anybody in, in plain text
 */
public record Broker(
    int port,
    int advertisedPort,
    Path libraries,
    Path data,
    Path log,
    Optional<Certificates> certificates)
    implements Component {

  private static final Duration FORMAT = Duration.ofSeconds(60);

  /** One that lets anybody in, in plain text. */
  public Broker(int port, Path libraries, Path data, Path log) {
    this(port, libraries, data, log, Optional.empty());
  }

  /** One that clients reach directly. */
  public Broker(
      int port, Path libraries, Path data, Path log, Optional<Certificates> certificates) {
    this(port, port, libraries, data, log, certificates);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /** The topics of this broker, as its administrator sees them. */
  public Topics topics() {
    return new Topics(address(), client(Certificates.ADMINISTRATOR));
  }

  /** Its host and port. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /**
   * What a client needs to reach it, besides its address.
   *
   * @param holder whose certificate the client has
   */
  public Map<String, String> client(String holder) {
    return certificates.map(all -> all.client(holder)).orElseGet(Map::of);
  }

  @Override
  public boolean isReady() {
    return !LocalPorts.isFree(port) && topics().isReady();
  }

  @Override
  public ChildProcess launch() {
    LocalPorts.requireFree(port, name());
    if (!Files.isDirectory(libraries)) {
      throw new LocalFailure("The broker's class path is not built: %s".formatted(libraries));
    }
    certificates.ifPresent(Certificates::provide);
    Path settings = writeSettings();
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(settings);
    }
    return ChildProcess.start(
        name(), java("kafka.Kafka", List.of(settings.toString())), Map.of(), log);
  }

  private Path writeSettings() {
    try {
      Files.createDirectories(data);
      // Beside the data: Kafka takes each entry of its data folder for a partition.
      return Files.writeString(
          data.resolveSibling(data.getFileName() + ".properties"), settings(LocalPorts.anyFree()));
    } catch (IOException e) {
      throw new LocalFailure("Kafka's data cannot be created: " + e.getMessage(), e);
    }
  }

  private String settings(int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=CLIENTS://127.0.0.1:%6$d
    inter.broker.listener.name=CLIENTS
    listener.security.protocol.map=CLIENTS:%4$s,CONTROLLER:%4$s
    log.dirs=%3$s
    auto.create.topics.enable=false
    group.initial.rebalance.delay.ms=0
    offsets.topic.num.partitions=1
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    log.cleaner.dedupe.buffer.size=16777216
    %5$s
    """
        .formatted(
            port,
            controllerPort,
            data.toAbsolutePath(),
            certificates.isPresent() ? "SSL" : "PLAINTEXT",
            certificates.map(Certificates::broker).orElse(""),
            advertisedPort);
  }

  private void format(Path settings) {
    List<String> arguments =
        List.of("format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString());
    Programs.Result result = Programs.run(java("kafka.tools.StorageTool", arguments), FORMAT);
    if (result.exitCode() != 0) {
      throw new LocalFailure("Kafka's data cannot be formatted:\n" + result.output());
    }
  }

  private List<String> java(String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Programs.java().toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                "-cp",
                libraries.resolve("*").toString(),
                main));
    command.addAll(arguments);
    return command;
  }
}
