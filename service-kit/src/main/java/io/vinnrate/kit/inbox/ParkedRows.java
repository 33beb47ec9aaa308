package io.vinnrate.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.sql.OldRows;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The table of parked messages. Each method is one SQL round trip, in the present transaction if
 * there is one.
 */
@ApplicationScoped
class ParkedRows {

  /** The list that cursors of parked messages belong to. */
  static final String LIST = "parked-messages:id";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String FIND =
      """
      SELECT id, topic, partition, "offset", key, headers ->> 'ce_type' AS type, reason, parked_at FROM inbox_parked
      """;

  private static final String TAKE =
      """
      SELECT topic, partition, "offset", key, headers, payload FROM inbox_parked WHERE id = ? FOR UPDATE
      """;

  private static final String BEHIND =
      """
      SELECT id, partition, "offset" FROM inbox_parked
      WHERE topic = ? AND (partition, "offset") > (?, ?) ORDER BY partition, "offset" LIMIT ?
      """;

  private final Statements statements;
  private final OldRows old;
  private final ObjectMapper json = new ObjectMapper();

  ParkedRows(
      AgroalDataSource database,
      @ConfigProperty(name = "vinnrate.inbox.parked-retention", defaultValue = "P90D")
          Period retention) {
    this.statements = new Statements(database, "The parked messages can't be read or written");
    this.old =
        new OldRows(
            database,
            forgetOlderThan(retention),
            new Outage(Logger.getLogger(ParkedRows.class), "The clean-up of parked messages"));
  }

  private static String forgetOlderThan(Period retention) {
    return """
    DELETE FROM inbox_parked WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM inbox_parked WHERE parked_at < now() - interval '%s' ORDER BY parked_at LIMIT ?))
    """
        .formatted(retention);
  }

  /**
   * Parked messages in the order in which they were parked.
   *
   * @param topic null for those of all
   * @param reason what the reason holds; null for all
   * @param after the last one of the page before
   */
  List<ParkedMessage> find(
      @Nullable String topic, @Nullable String reason, @Nullable Cursor after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    if (topic != null) {
      conditions.add("topic = ?");
      parameters.add(topic);
    }
    if (reason != null) {
      conditions.add("position(lower(?) IN lower(reason)) > 0");
      parameters.add(reason);
    }
    if (after != null) {
      conditions.add("id > ?");
      parameters.add(after.uuid(0));
    }
    parameters.add(limit);
    String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    return statements.query(FIND + where + " ORDER BY id LIMIT ?", parameters, ParkedRows::read);
  }

  private static ParkedMessage read(ResultSet row) throws SQLException {
    byte @Nullable [] key = row.getBytes("key");
    return new ParkedMessage(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        key == null ? null : new String(key, StandardCharsets.UTF_8),
        row.getString("type"),
        row.getString("reason"),
        row.getObject("parked_at", OffsetDateTime.class).toInstant());
  }

  /** A message as it came, locked until the transaction ends; empty when it is not parked. */
  Optional<ConsumerRecord<byte[], byte[]>> take(UUID id) {
    return statements.first(TAKE, List.of(id), this::message);
  }

  private ConsumerRecord<byte[], byte[]> message(ResultSet row) throws SQLException {
    @SuppressWarnings("NullAway") // Kafka's own class says nothing of keys and values without bytes
    ConsumerRecord<byte[], byte[]> message =
        new ConsumerRecord<>(
            row.getString(1), row.getInt(2), row.getLong(3), row.getBytes(4), row.getBytes(6));
    headers(row.getString(5))
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private Map<String, String> headers(String text) {
    try {
      return json.readValue(text, HEADERS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a topic behind a place, in the order in which they stand in it. */
  List<Placed> behind(Place place, String topic, int limit) {
    return statements.query(
        BEHIND,
        List.of(topic, place.partition(), place.offset(), limit),
        row -> new Placed(row.getObject(1, UUID.class), new Place(row.getInt(2), row.getLong(3))));
  }

  /** Takes one away; false when it is not there. */
  boolean remove(UUID id) {
    return statements.update("DELETE FROM inbox_parked WHERE id = ?", List.of(id)) == 1;
  }

  /** Notes why one still can't be applied. */
  void stays(UUID id, String reason) {
    statements.update("UPDATE inbox_parked SET reason = ? WHERE id = ?", List.of(reason, id));
  }

  /** Forgets what nobody has looked at for too long. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    old.forget();
  }

  /** A place in a topic. */
  record Place(int partition, long offset) {

    /** Before all others. */
    static final Place BEGINNING = new Place(-1, -1);
  }

  /** A parked message and where it stands in its topic. */
  record Placed(UUID id, Place place) {}
}
