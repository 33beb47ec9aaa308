package io.vinnrate.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.notes.NoteResponse;
import io.vinnrate.kit.notes.Notes;
import io.vinnrate.kit.testing.DatabaseAway;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class InboxTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TopicPartition PARTITION = new TopicPartition("incoming", 2);

  @Inject Inbox inbox;
  @Inject ParkedMessages parkedMessages;
  @Inject Notes notes;
  @Inject EventJson json;
  @Inject AgroalDataSource database;
  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "quarkus.datasource.username")
  String role;

  private final long offset = System.nanoTime();
  private final List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();

  @Test
  void duplicatesAndStragglersChangeNothing() throws Exception {
    UUID id = UUID.randomUUID();
    for (long version : new long[] {1, 3, 3, 2, 1}) {
      add(notes.event("incoming", id, version, id + " " + version));
    }
    double changed = count("changed");
    double known = count("known");
    receive(notes::apply);
    assertThat(notes.find(id)).isEqualTo(new NoteResponse(id, 3, id + " 3"));
    assertThat(count("changed") - changed).isEqualTo(2);
    assertThat(count("known") - known).isEqualTo(3);
    receive(notes::apply);
    assertThat(count("known") - known).isEqualTo(8);
  }

  @Test
  void tombstonesAndTypesOfOthersAreIgnored() throws Exception {
    UUID id = UUID.randomUUID();
    add(notes.event("incoming", id, 1, id + " kept"));
    add(id.toString().getBytes(UTF_8), null, Map.of());
    add(
        id.toString().getBytes(UTF_8),
        "{}".getBytes(UTF_8),
        Map.of(
            "ce_type", "io.vinnrate.thing.happened.v9",
            "ce_subject", id.toString(),
            "ce_aggregateversion", "9",
            "ce_time", "2026-03-31T12:00:00Z"));
    double ignored = count("ignored");
    receive(notes::apply);
    assertThat(notes.find(id)).isEqualTo(new NoteResponse(id, 1, id + " kept"));
    assertThat(count("ignored") - ignored).isEqualTo(2);
    assertThat(parked()).isEmpty();
  }

  @Test
  void poisonIsParkedAndItsNeighboursGoThrough() throws Exception {
    UUID first = UUID.randomUUID();
    UUID poison = UUID.randomUUID();
    UUID bug = UUID.randomUUID();
    UUID last = UUID.randomUUID();
    add(notes.event("incoming", first, 1, "first " + first));
    add(
        poison.toString().getBytes(UTF_8),
        "{\"text\": ".getBytes(UTF_8),
        headers(notes.event("incoming", poison, 1, "")));
    add(poison.toString().getBytes(UTF_8), "{}".getBytes(UTF_8), Map.of("ce_type", "x"));
    add(notes.event("incoming", bug, 1, "bug " + bug));
    add(notes.event("incoming", last, 1, "last " + last));
    double counted = count("parked");
    EventHandler handler =
        event -> {
          if (event.aggregateId().equals(bug)) {
            throw new IllegalStateException("a bug");
          }
          return notes.apply(event);
        };
    receive(handler);

    assertThat(notes.find(first)).isNotNull();
    assertThat(notes.find(last)).isNotNull();
    assertThat(notes.find(bug)).isNull();
    assertThat(count("parked") - counted).isEqualTo(3);
    Map<Long, String> parked = parked();
    assertThat(parked.get(offset + 1)).startsWith("the data can't be read");
    assertThat(parked)
        .hasSize(3)
        .containsEntry(offset + 2, "the header ce_subject is missing")
        .containsEntry(offset + 3, "java.lang.IllegalStateException: a bug");

    receive(handler);
    assertThat(parked()).hasSize(3);
    List<ConsumerRecord<String, String>> deadLetters =
        new EventTopic("vinnrate.inbox.dead-letters").recordsOf(bug.toString(), 1);
    assertThat(deadLetters).hasSize(1);
    assertThat(EventTopic.headers(deadLetters.getFirst()))
        .containsEntry("ce_subject", bug.toString())
        .containsEntry("vinnrate_reason", "java.lang.IllegalStateException: a bug")
        .containsEntry("vinnrate_topic", "incoming")
        .containsEntry("vinnrate_partition", "2")
        .containsEntry("vinnrate_offset", Long.toString(offset + 3));
  }

  @Test
  void whatPostgresCannotStoreAsTextIsParkedAllTheSame() throws Exception {
    add(
        new byte[] {0, (byte) 0xff, 1},
        new byte[] {0, 1, 2},
        Map.of("ce_type", "a\u0000b", "odd\u0000name", "x".repeat(100_000)));
    receive(notes::apply);
    assertThat(parked()).containsEntry(offset, "the header ce_subject is missing");
  }

  @Test
  void aHandlerThatGoesOnAfterAFailedStatementIsParkedAndDoesNotBlockTheOthers() throws Exception {
    UUID swallowed = UUID.randomUUID();
    UUID good = UUID.randomUUID();
    add(notes.event("incoming", swallowed, 1, "swallowed " + swallowed));
    add(notes.event("incoming", good, 1, "good " + good));
    receive(
        event -> {
          if (event.aggregateId().equals(swallowed)) {
            failAStatement();
          }
          return notes.apply(event);
        });
    assertThat(notes.find(good)).isNotNull();
    assertThat(parked()).containsOnlyKeys(offset);
  }

  @Test
  void whileTheDatabaseIsAwayTheBatchWaitsAndNothingIsParked() throws Exception {
    UUID id = UUID.randomUUID();
    add(notes.event("incoming", id, 1, "patient " + id));
    CompletableFuture<Void> receiving;
    try (DatabaseAway away = DatabaseAway.of(role)) {
      assertThat(away).isNotNull();
      receiving =
          CompletableFuture.runAsync(
              () -> {
                try {
                  receive(notes::apply);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> !receiving.isDone());
    }
    receiving.get(20, TimeUnit.SECONDS);
    assertThat(notes.find(id)).isNotNull();
    assertThat(parked()).isEmpty();
  }

  @Test
  void aServiceThatStopsDoesNotWaitForTheDatabase() {
    Inbox own = new Inbox(parkedMessages, new SimpleMeterRegistry());
    add(notes.event("incoming", UUID.randomUUID(), 1, "never"));
    own.stop(new ShutdownEvent());
    assertThatThrownBy(
            () ->
                own.receive(
                    records(),
                    event -> {
                      throw new IllegalStateException(new SQLException("away", "08006"));
                    }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void aServiceThatStopsParksNothing() throws Exception {
    Inbox own = new Inbox(parkedMessages, new SimpleMeterRegistry());
    add(notes.event("incoming", UUID.randomUUID(), 1, "too late"));
    assertThatThrownBy(
            () ->
                own.receive(
                    records(),
                    event -> {
                      own.stop(new ShutdownEvent());
                      throw new IllegalStateException("what is needed is closed");
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(parked()).isEmpty();
  }

  @Test
  void theDeadLetterOfAMessageThatIsNearlyTooBigTellsItsPlaceAlone() throws Exception {
    UUID big = UUID.randomUUID();
    add(big.toString().getBytes(UTF_8), new byte[1_040_000], Map.of("ce_type", "x"));
    receive(notes::apply);
    assertThat(parked()).containsOnlyKeys(offset);
    List<ConsumerRecord<String, String>> deadLetters =
        new EventTopic("vinnrate.inbox.dead-letters").recordsOf(big.toString(), 1);
    assertThat(deadLetters).hasSize(1);
    assertThat(deadLetters.getFirst().value()).isEmpty();
    assertThat(EventTopic.headers(deadLetters.getFirst()))
        .containsEntry("vinnrate_omitted", "true")
        .containsEntry("vinnrate_offset", Long.toString(offset))
        .doesNotContainKey("ce_type");
  }

  private void failAStatement() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1 / 0");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("22012");
    }
  }

  private void add(Event event) {
    add(
        event.aggregateId().toString().getBytes(UTF_8),
        json.write(event.payload()),
        headers(event));
  }

  private static Map<String, String> headers(Event event) {
    return CloudEvents.headers(event, UUID.randomUUID(), "/notes");
  }

  private void add(byte[] key, byte @Nullable [] value, Map<String, String> headers) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            PARTITION.topic(), PARTITION.partition(), offset + batch.size(), key, value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    batch.add(record);
  }

  private void receive(EventHandler handler) throws InterruptedException {
    inbox.receive(records(), handler);
  }

  private ConsumerRecords<byte[], byte[]> records() {
    return new ConsumerRecords<>(Map.of(PARTITION, batch), Map.of());
  }

  private double count(String result) {
    Counter counter = metrics.find("vinnrate.inbox.messages").tag("result", result).counter();
    return counter == null ? 0 : counter.count();
  }

  private Map<Long, String> parked() throws SQLException {
    Map<Long, String> reasons = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT \"offset\", reason FROM inbox_parked WHERE \"offset\" BETWEEN ? AND ?")) {
      select.setLong(1, offset);
      select.setLong(2, offset + batch.size());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reasons.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return reasons;
  }
}
