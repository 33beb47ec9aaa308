package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir Path folder;

  private final List<DeathWatch> watches = new ArrayList<>();

  @AfterEach
  void endWatches() {
    watches.forEach(DeathWatch::close);
  }

  @Test
  void recordsSurviveARestartAndStoppingLeavesNoProcess() throws Exception {
    Broker broker = broker(LocalPorts.anyFree());
    ChildProcess first = start(broker);
    broker.topics().provide("deals", 6, Topics.Cleanup.COMPACT);
    send(broker, "deals", "won");
    first.stop(broker.stopSignal(), LIMIT);
    assertThat(first.isAlive()).isFalse();
    assertThat(LocalPorts.isFree(broker.port())).isTrue();

    ChildProcess second = start(broker);
    try {
      broker.topics().provide("deals", 6, Topics.Cleanup.COMPACT);
      assertThat(partitions(broker, "deals")).isEqualTo(6);
      assertThat(cleanup(broker, "deals")).isEqualTo("compact");
      assertThat(receive(broker, "deals")).isEqualTo("won");
    } finally {
      second.stop(broker.stopSignal(), LIMIT);
    }
    assertThat(second.isAlive()).isFalse();
  }

  @Test
  void aPortInUseIsToldInOneLineAndNothingIsCreated() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Broker broker = broker(other.getLocalPort());
      assertThatThrownBy(broker::launch)
          .isInstanceOf(LocalFailure.class)
          .hasMessage("Port %d, which kafka needs, is in use.", other.getLocalPort());
      assertThat(broker.data()).doesNotExist();
    }
  }

  @Test
  void byTlsItTalksOnlyWithThoseWhoHaveACertificateOfItsOwnAuthority() throws Exception {
    Certificates certificates = certificates("certificates");
    Certificates others = certificates("others");
    others.provide();
    Broker plain = broker(LocalPorts.anyFree());
    Broker broker =
        new Broker(
            plain.port(), plain.libraries(), plain.data(), plain.log(), Optional.of(certificates));
    ChildProcess process = start(broker);
    try {
      broker.topics().provide("deals", 1, Topics.Cleanup.COMPACT);
      assertThat(reaches(broker, certificates.client("scoring-service"))).isTrue();
      Map<String, Map<String, String>> refused =
          Map.of(
              "in plain text", Map.of(),
              "without a certificate", without(certificates),
              "with a foreign certificate", foreign(certificates, others),
              "to whom the broker is foreign", others.client("scoring-service"));
      // At once, since each tries for seconds.
      assertThat(
              refused.keySet().parallelStream()
                  .filter(client -> reaches(broker, Objects.requireNonNull(refused.get(client)))))
          .isEmpty();
      areMadeOnceAndOnlyTheirOwnerReadsThem(certificates);
    } finally {
      process.stop(broker.stopSignal(), LIMIT);
    }
  }

  private Certificates certificates(String name) {
    return new Certificates(folder.resolve(name), List.of("scoring-service"));
  }

  private static void areMadeOnceAndOnlyTheirOwnerReadsThem(Certificates certificates)
      throws IOException {
    String key = Files.readString(certificates.folder().resolve("kafka.pem"));
    certificates.provide();
    assertThat(certificates.folder().resolve("kafka.pem")).hasContent(key);
    try (Stream<Path> files = Files.list(certificates.folder())) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
    assertThat(Files.readString(certificates.folder().resolve("authority.pem")))
        .doesNotContain("PRIVATE KEY");
  }

  private static boolean reaches(Broker broker, Map<String, String> security) {
    return new Topics(broker.address(), security).isReady();
  }

  private static Map<String, String> without(Certificates certificates) {
    Map<String, String> settings = new HashMap<>(certificates.client("scoring-service"));
    settings.keySet().removeIf(key -> key.startsWith("ssl.keystore"));
    return settings;
  }

  /** Trusts the broker, and shows what another authority has issued. */
  private static Map<String, String> foreign(Certificates certificates, Certificates others) {
    Map<String, String> settings = without(certificates);
    others
        .client("scoring-service")
        .forEach(
            (key, value) -> {
              if (key.startsWith("ssl.keystore")) {
                settings.put(key, value);
              }
            });
    return settings;
  }

  private Broker broker(int port) {
    return new Broker(
        port,
        ProjectFolder.find().brokerLibraries(),
        folder.resolve("kafka"),
        folder.resolve("kafka.log"));
  }

  private ChildProcess start(Broker broker) {
    ChildProcess process = broker.launch();
    watches.add(DeathWatch.over(folder, List.of(process)));
    process.awaitReady(broker::isReady, LIMIT);
    return process;
  }

  private static void send(Broker broker, String topic, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.topics().bootstrapServers(), "acks", "all");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  private static String receive(Broker broker, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.topics().bootstrapServers(),
            "group.id",
            "readers",
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(Set.of(topic));
      ConsumerRecords<String, String> records = ConsumerRecords.empty();
      for (int attempt = 0; attempt < 30 && records.isEmpty(); attempt++) {
        records = consumer.poll(Duration.ofSeconds(1));
      }
      return records.iterator().next().value();
    }
  }

  private static int partitions(Broker broker, String topic) throws Exception {
    try (Admin admin = admin(broker)) {
      return admin.describeTopics(Set.of(topic)).allTopicNames().get().values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    }
  }

  private static String cleanup(Broker broker, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = admin(broker)) {
      return admin.describeConfigs(Set.of(resource)).all().get().values().stream()
          .map(config -> config.get("cleanup.policy").value())
          .findFirst()
          .orElseThrow();
    }
  }

  private static Admin admin(Broker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.topics().bootstrapServers()));
  }
}
