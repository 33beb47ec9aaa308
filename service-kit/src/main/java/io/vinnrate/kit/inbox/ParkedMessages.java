package io.vinnrate.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a message that can't be applied, and sends it to the dead-letter topic, in one transaction.
 */
@ApplicationScoped
class ParkedMessages {

  private static final String INSERT =
      """
      INSERT INTO inbox_parked (id, topic, partition, "offset", key, headers, payload, reason)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      ON CONFLICT (topic, partition, "offset") DO NOTHING
      """;

  /**
   * A dead letter is bigger than its message, and must still be within what brokers and producers
   * take by default for a record (1 MiB); otherwise it could never be sent.
   */
  private static final int MAX_DEAD_LETTER_BYTES = 900_000;

  private static final List<String> OWN_HEADERS =
      List.of("vinnrate_reason", "vinnrate_topic", "vinnrate_partition", "vinnrate_offset");

  private final AgroalDataSource database;
  private final Outbox outbox;
  private final String deadLetters;
  private final ObjectMapper json = new ObjectMapper();

  ParkedMessages(
      AgroalDataSource database,
      Outbox outbox,
      @ConfigProperty(name = "vinnrate.inbox.dead-letters") String deadLetters) {
    this.database = database;
    this.outbox = outbox;
    this.deadLetters = deadLetters;
  }

  /** Returns false when it was parked before: it has been delivered again. */
  boolean park(ConsumerRecord<byte[], byte[]> message, RuntimeException failure) {
    UUID id = Identifiers.next();
    String reason = Reason.of(failure);
    Map<String, String> headers = storable(CloudEvents.headers(message));
    boolean added = insert(id, message, headers, reason);
    if (added) {
      forward(id, message, deadLetterHeaders(message, headers, reason));
    }
    return added;
  }

  /** Of a message that is too big the dead letter has its place alone; it is kept whole here. */
  private void forward(
      UUID id, ConsumerRecord<byte[], byte[]> message, Map<String, String> headers) {
    byte[] value = value(message);
    if (value.length + bytes(headers) <= MAX_DEAD_LETTER_BYTES) {
      outbox.forward(id, deadLetters, key(message), headers, value);
      return;
    }
    Map<String, String> own = new LinkedHashMap<>();
    OWN_HEADERS.forEach(name -> own.put(name, headers.getOrDefault(name, "")));
    own.put("vinnrate_omitted", "true");
    outbox.forward(id, deadLetters, key(message), own, new byte[0]);
  }

  private static int bytes(Map<String, String> headers) {
    return headers.entrySet().stream()
        .mapToInt(
            header ->
                header.getKey().getBytes(StandardCharsets.UTF_8).length
                    + header.getValue().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private boolean insert(
      UUID id, ConsumerRecord<byte[], byte[]> message, Map<String, String> headers, String reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, message.topic());
      insert.setInt(3, message.partition());
      insert.setLong(4, message.offset());
      insert.setBytes(5, message.key());
      insert.setString(6, json.writeValueAsString(headers));
      insert.setBytes(7, message.value());
      insert.setString(8, reason);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The message can't be parked", e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> deadLetterHeaders(
      ConsumerRecord<byte[], byte[]> message, Map<String, String> original, String reason) {
    Map<String, String> headers = new LinkedHashMap<>(original);
    headers.put("vinnrate_reason", reason);
    headers.put("vinnrate_topic", message.topic());
    headers.put("vinnrate_partition", Integer.toString(message.partition()));
    headers.put("vinnrate_offset", Long.toString(message.offset()));
    return headers;
  }

  private static Map<String, String> storable(Map<String, String> headers) {
    Map<String, String> storable = new LinkedHashMap<>();
    headers.forEach((name, value) -> storable.put(Reason.storable(name), Reason.storable(value)));
    return storable;
  }

  private static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null
        ? ""
        : Reason.storable(new String(message.key(), StandardCharsets.UTF_8));
  }

  private static byte[] value(ConsumerRecord<byte[], byte[]> message) {
    return message.value() == null ? new byte[0] : message.value();
  }
}
