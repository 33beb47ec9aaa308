package io.vinnrate.kit.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to Kafka and waits for the acknowledgement of all in-sync replicas. One thread at a
 * time.
 */
@ApplicationScoped
@RegisterForReflection(targets = ByteArraySerializer.class)
class EventSender {

  /** After this a record that was handed over is acknowledged or given up. */
  static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, Object> settings;

  private @Nullable KafkaProducer<byte[], byte[]> producer;

  EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // A broker that is away must not hold the relay longer than it takes to try again.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DELIVERY_TIMEOUT.toMillis()));
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
  }

  /**
   * Sends events of different keys and tells what became of each that was tried. When a topic has
   * no broker, those of the other topics are sent all the same.
   */
  Outcome send(List<PendingEvent> events) throws InterruptedException {
    Map<PendingEvent, Future<RecordMetadata>> sendings = new LinkedHashMap<>();
    Set<String> awayTopics = new HashSet<>();
    for (PendingEvent event : events) {
      // Each of them would wait for the same metadata in turn.
      if (awayTopics.contains(event.topic())) {
        continue;
      }
      Future<RecordMetadata> sending = handOver(event);
      sendings.put(event, sending);
      if (sending.state() == Future.State.FAILED && !isRefusal(sending.exceptionNow())) {
        awayTopics.add(event.topic());
      }
    }
    Outcome outcome = new Outcome();
    for (var sending : sendings.entrySet()) {
      outcome.take(sending.getKey(), failureOf(sending.getValue()));
    }
    return outcome;
  }

  private Future<RecordMetadata> handOver(PendingEvent event) {
    KafkaProducer<byte[], byte[]> current = producer;
    if (current == null) {
      current = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      producer = current;
    }
    try {
      return current.send(record(event));
    } catch (KafkaException | IllegalStateException e) {
      // What is not reported through the future has broken the producer for good.
      close();
      throw e;
    }
  }

  private static @Nullable Throwable failureOf(Future<RecordMetadata> sending)
      throws InterruptedException {
    try {
      sending.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() == null ? e : e.getCause();
    }
  }

  /** Whether it is the event that is wrong, and not the broker that is away. */
  private static boolean isRefusal(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidTopicException;
  }

  private static ProducerRecord<byte[], byte[]> record(PendingEvent event) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            event.topic(), event.key().getBytes(StandardCharsets.UTF_8), event.payload());
    event
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
    }
  }

  /** What became of some events. */
  static final class Outcome {

    private final List<PendingEvent> acknowledged = new ArrayList<>();
    private final Map<PendingEvent, Throwable> refused = new LinkedHashMap<>();
    private @Nullable Throwable outage;

    private void take(PendingEvent event, @Nullable Throwable failure) {
      if (failure == null) {
        acknowledged.add(event);
      } else if (isRefusal(failure)) {
        refused.put(event, failure);
      } else {
        outage = failure;
      }
    }

    /** Those that Kafka has. */
    List<PendingEvent> acknowledged() {
      return acknowledged;
    }

    /** Those that Kafka does not take for what they are, and why. */
    Map<PendingEvent, Throwable> refused() {
      return refused;
    }

    /** Why the others were not sent, when that is no fault of theirs. */
    @Nullable Throwable outage() {
      return outage;
    }
  }
}
