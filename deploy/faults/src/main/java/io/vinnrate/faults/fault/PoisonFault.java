package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Messages come that can never be applied, and one of a type that nobody knows, which is to be
 * ignored. Each is marked by a header, so that they are known again.
 *
 * @param name what people call it
 * @param bytes how big each is at least
 * @param topics takes them
 */
record PoisonFault(String name, int bytes, TopicWriter topics) implements Fault {

  /** The header that marks them; its value is {@code poison} or {@code harmless}. */
  private static final String MARK = "faults_planted";

  @Override
  public String strike(RandomGenerator chance) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    messages.add(event(Service.CUSTOMERS, "io.vinnrate.customer.changed.v1", "2", "no JSON"));
    messages.add(
        event(Service.CUSTOMERS, "io.vinnrate.customer.changed.v1", "two", "{\"name\":\"x\"}"));
    messages.add(
        event(Service.OPPORTUNITIES, "io.vinnrate.opportunity.changed.v1", "2", "{\"title\":1}"));
    messages.add(event(Service.SCORES, "io.vinnrate.score.computed.v1", "2", "[]"));
    messages.add(unmarked(Service.OPPORTUNITIES, "neither headers nor JSON"));
    messages.forEach(it -> mark(it, "poison"));
    ProducerRecord<byte[], byte[]> unknown =
        event(Service.CUSTOMERS, "io.vinnrate.customer.sang.v1", "1", "{}");
    mark(unknown, "harmless");
    messages.add(unknown);
    topics.send(messages);
    return "%d messages of poison of %,d bytes and more, one of an unknown type"
        .formatted(messages.size() - 1, bytes);
  }

  private ProducerRecord<byte[], byte[]> event(
      String topic, String type, String version, String value) {
    ProducerRecord<byte[], byte[]> message = unmarked(topic, value);
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", UUID.randomUUID().toString());
    header(message, "ce_type", type);
    header(message, "ce_source", "/somebody-else");
    header(message, "ce_time", "2026-01-01T00:00:00Z");
    header(message, "ce_subject", new String(message.key(), StandardCharsets.UTF_8));
    header(message, "ce_aggregateversion", version);
    return message;
  }

  private ProducerRecord<byte[], byte[]> unmarked(String topic, String value) {
    return new ProducerRecord<>(
        topic,
        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
        (value + " ".repeat(bytes)).getBytes(StandardCharsets.UTF_8));
  }

  private static void mark(ProducerRecord<byte[], byte[]> message, String mark) {
    header(message, MARK, mark);
  }

  private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void heal() {
    // they are there for good, and must do no harm
  }
}
