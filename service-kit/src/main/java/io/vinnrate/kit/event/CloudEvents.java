package io.vinnrate.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary content mode: the envelope is in the record's
 * headers.
 */
public final class CloudEvents {

  private CloudEvents() {}

  /**
   * The headers of an event's record.
   *
   * @param id of this event, the same each time that it is sent
   * @param source the service that tells of it, such as {@code /opportunity-service}
   */
  public static Map<String, String> headers(Event event, UUID id, String source) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_type", event.type());
    headers.put("ce_source", source);
    headers.put("ce_time", event.time().toString());
    headers.put("ce_subject", event.aggregateId().toString());
    headers.put("ce_aggregateversion", Long.toString(event.version()));
    headers.put("content-type", "application/json");
    return headers;
  }

  /**
   * Reads the envelope of a record.
   *
   * @throws PoisonException when it is not a CloudEvent of ours
   */
  public static ReceivedEvent read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new ReceivedEvent(
          header(record, "ce_type"),
          UUID.fromString(header(record, "ce_subject")),
          Long.parseLong(header(record, "ce_aggregateversion")),
          Instant.parse(header(record, "ce_time")),
          record.value());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new PoisonException("a CloudEvents header can't be read: " + e.getMessage());
    }
  }

  /** All headers as text. */
  public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    return headers;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new PoisonException("the header " + name + " is missing");
    }
    return text(header.value());
  }

  private static String text(byte @Nullable [] value) {
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }
}
