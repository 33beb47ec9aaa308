package io.vinnrate.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.notes.Notes;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.server.Broker;
import io.vinnrate.local.server.ProjectFolder;
import io.vinnrate.local.server.TestServers;
import io.vinnrate.local.server.Topics;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(OutboxTest.RelaysOfItsOwn.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class OutboxTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Outbox outbox;
  @Inject Notes notes;
  @Inject AgroalDataSource database;

  @ConfigProperty(name = "vinnrate.topics.notes")
  String topic;

  private final List<Replica> replicas = new ArrayList<>();

  @BeforeEach
  void nothingWaits() throws SQLException {
    execute("DELETE FROM outbox");
    execute("DELETE FROM outbox_replica");
    execute("UPDATE outbox_lease SET owner = NULL, expires_at = '-infinity'");
  }

  @AfterEach
  void stopReplicas() throws InterruptedException {
    for (Replica replica : replicas) {
      replica.stop();
    }
  }

  @Test
  void anEventIsSentWhenItsTransactionCommitsAndNotWhenItRollsBack() {
    replica();
    UUID committed = UUID.randomUUID();
    UUID rolledBack = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.publish(notes.event(topic, rolledBack, 1, "never"));
                          throw new IllegalStateException("the business refuses");
                        }))
        .hasMessage("the business refuses");
    publish(committed, 1);
    assertThat(versions(Set.of(committed, rolledBack), 1))
        .isEqualTo(Map.of(committed, List.of(1L)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
  }

  @Test
  void publishingNeedsATransaction() {
    assertThatThrownBy(() -> outbox.publish(notes.event(topic, UUID.randomUUID(), 1, "x")))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void aRecordIsACloudEventInBinaryMode() {
    replica();
    UUID id = UUID.randomUUID();
    Event event = notes.event(topic, id, 7, "Grüße");
    QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    ConsumerRecord<String, byte[]> record = received(Set.of(id), 1).getFirst();
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    String eventId = String.valueOf(headers.get("ce_id"));
    assertThat(UUID.fromString(eventId).version()).isEqualTo(7);
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", eventId,
                "ce_type", "io.vinnrate.note.written.v1",
                "ce_source", "/notes",
                "ce_time", "2026-03-31T12:00:00Z",
                "ce_subject", id.toString(),
                "ce_aggregateversion", "7",
                "content-type", "application/json"));
    assertThat(record.key()).isEqualTo(id.toString());
    assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"text\":\"Grüße\"}");
  }

  @Test
  void theEventsOfAKeyKeepTheirOrder() {
    List<UUID> keys = Stream.generate(UUID::randomUUID).limit(20).toList();
    LongStream.rangeClosed(1, 15).forEach(version -> keys.forEach(key -> publish(key, version)));
    replica();
    LongStream.rangeClosed(16, 30).forEach(version -> keys.forEach(key -> publish(key, version)));
    Map<UUID, List<Long>> versions = versions(Set.copyOf(keys), 600);
    List<Long> all = LongStream.rangeClosed(1, 30).boxed().toList();
    assertThat(keys).allSatisfy(key -> assertThat(versions.get(key)).isEqualTo(all));
  }

  @Test
  void aRelayThatIsRestartedLosesNothing() throws Exception {
    List<UUID> keys = Stream.generate(UUID::randomUUID).limit(10).toList();
    for (long version = 1; version <= 20; version++) {
      for (UUID key : keys) {
        publish(key, version);
      }
      Replica brief = replica();
      await().atMost(PATIENCE).until(() -> !brief.leases.held().isEmpty());
      brief.stop();
    }
    replica();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
    Map<UUID, List<Long>> versions = versions(Set.copyOf(keys), 200);
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(versions.get(key))
                    .isSorted()
                    .containsAll(LongStream.rangeClosed(1, 20).boxed().toList()));
  }

  @Test
  void whileTheBrokerIsAwayWritesGoOnAndTheirEventsComeLater(@TempDir Path folder) {
    Broker broker =
        new Broker(
            LocalPorts.anyFree(),
            ProjectFolder.find().brokerLibraries(),
            folder.resolve("kafka"),
            folder.resolve("kafka.log"));
    Replica replica = replica("127.0.0.1:" + broker.port());
    UUID key = UUID.randomUUID();
    publish(key, 1);
    await().atMost(PATIENCE).until(() -> replica.oldestAge() > 1_000);
    publish(key, 2);
    assertThat(waiting()).isEqualTo(2);

    ChildProcess first = start(broker);
    try {
      broker.topics().provide(topic, 3, Topics.Cleanup.COMPACT);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
      await().atMost(PATIENCE).until(() -> replica.oldestAge() == 0);
    } finally {
      first.stop(broker.stopSignal(), Duration.ofSeconds(20));
    }
    publish(key, 3);

    ChildProcess second = start(broker);
    try (TopicReader reader = new TopicReader("127.0.0.1:" + broker.port(), topic)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(reader.records().stream().map(OutboxTest::version).distinct())
                      .containsExactly(1L, 2L, 3L));
    } finally {
      second.stop(broker.stopSignal(), Duration.ofSeconds(20));
    }
  }

  @Test
  void twoReplicasShareTheShards() {
    Replica one = replica();
    Replica other = replica();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(one.leases.held()).hasSize(16);
              assertThat(other.leases.held())
                  .hasSize(16)
                  .doesNotContainAnyElementsOf(one.leases.held());
            });
    Set<UUID> keys = publishToEachShard();
    assertThat(versions(keys, keys.size())).hasSameSizeAs(keys);
    assertThat(one.published()).isPositive();
    assertThat(other.published()).isPositive();
  }

  @Test
  void theShardsOfAReplicaThatDisappearsAreTakenOver() {
    Replica one = replica();
    ShardLeases vanishing = new ShardLeases(database);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              vanishing.renew();
              return vanishing.held().size() == 16 && one.leases.held().size() == 16;
            });
    Set<UUID> keys = publishToEachShard();
    await().atMost(PATIENCE).until(() -> waiting() == 0);
    assertThat(versions(keys, keys.size())).hasSameSizeAs(keys);
    assertThat(vanishing.held()).isEmpty();
  }

  @Test
  void aTakeoverIsDueWithinThreeSeconds() {
    assertThat(ShardLeases.TTL.plus(OutboxRelay.RENEWAL)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aReplicaThatStopsHandsItsShardsOver() throws Exception {
    Replica one = replica();
    await().atMost(PATIENCE).until(() -> one.leases.held().size() == 32);
    one.stop();
    ShardLeases next = new ShardLeases(database);
    next.renew();
    assertThat(next.held()).hasSize(32);
    next.release();
  }

  @Test
  void anEventThatKafkaRefusesHoldsItsOwnKeyOnly() throws Exception {
    UUID refused = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.publish(notes.event(topic, refused, 1, "x".repeat(2_000_000))));
    publish(refused, 2);
    publish(other, 1);
    Replica replica = replica();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isEqualTo(2));
    publish(other, 2);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isEqualTo(2));
    assertThat(versions(Set.of(refused, other), 2)).isEqualTo(Map.of(other, List.of(1L, 2L)));
    assertThat(replica.metrics.get("vinnrate.outbox.held.keys").gauge().value()).isEqualTo(1);

    execute("UPDATE outbox SET payload = '{}' WHERE aggregate_id = '%s'".formatted(refused));
    assertThat(versions(Set.of(refused), 2)).isEqualTo(Map.of(refused, List.of(1L, 2L)));
    await()
        .atMost(PATIENCE)
        .until(() -> replica.metrics.get("vinnrate.outbox.held.keys").gauge().value() == 0);
  }

  @Test
  void aTopicThatIsMissingHoldsItsOwnEventsOnly() {
    UUID lost = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.publish(notes.event(topic + ".missing", lost, 1, "x")));
    publish(other, 1);
    replica();
    assertThat(versions(Set.of(other), 1)).isEqualTo(Map.of(other, List.of(1L)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isEqualTo(1));
  }

  private Set<UUID> publishToEachShard() {
    Set<UUID> keys = new HashSet<>();
    Set<Integer> shards = new HashSet<>();
    while (shards.size() < Shard.COUNT) {
      UUID key = UUID.randomUUID();
      if (shards.add(Shard.of(key.toString()))) {
        keys.add(key);
        publish(key, 1);
      }
    }
    return keys;
  }

  private void publish(UUID key, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.publish(notes.event(topic, key, version, "version " + version)));
  }

  private Map<UUID, List<Long>> versions(Set<UUID> keys, int atLeast) {
    Map<UUID, List<Long>> versions = new LinkedHashMap<>();
    received(keys, atLeast)
        .forEach(
            record ->
                versions
                    .computeIfAbsent(UUID.fromString(record.key()), key -> new ArrayList<>())
                    .add(version(record)));
    return versions;
  }

  private List<ConsumerRecord<String, byte[]>> received(Set<UUID> keys, int atLeast) {
    List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();
    try (TopicReader reader = new TopicReader(TestServers.shared().bootstrapServers(), topic)) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                received.clear();
                reader.records().stream()
                    .filter(record -> keys.contains(UUID.fromString(record.key())))
                    .forEach(received::add);
                return received.size() >= atLeast;
              });
    }
    return received;
  }

  private static long version(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader("ce_aggregateversion").value(), UTF_8));
  }

  private int waiting() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM outbox")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static ChildProcess start(Broker broker) {
    ChildProcess process = broker.launch();
    process.awaitReady(broker::isReady, Duration.ofSeconds(90));
    return process;
  }

  private Replica replica() {
    return replica(TestServers.shared().bootstrapServers());
  }

  private Replica replica(String bootstrapServers) {
    Replica replica = new Replica(database, bootstrapServers);
    replicas.add(replica);
    return replica;
  }

  /** The application has no relay, so that the tests say when one starts and stops. */
  public static class RelaysOfItsOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("vinnrate.outbox.relay", "false");
    }
  }
}
