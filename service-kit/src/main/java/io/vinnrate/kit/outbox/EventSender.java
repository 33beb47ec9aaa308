package io.vinnrate.kit.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Sends events to Kafka and waits for the acknowledgement of all in-sync replicas. */
@ApplicationScoped
@RegisterForReflection(targets = ByteArraySerializer.class)
class EventSender {

  private static final Logger LOG = Logger.getLogger(EventSender.class);

  private final KafkaProducer<byte[], byte[]> producer;

  EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // A broker that is away must not hold the relay longer than it takes to try again.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends events of different keys and returns the ids of those that were acknowledged. It gives up
   * at the first event that can't even be handed over: without a broker each would wait for the
   * same metadata in turn.
   */
  Set<Long> send(List<PendingEvent> events) throws InterruptedException {
    IdentityHashMap<PendingEvent, Future<RecordMetadata>> acknowledgements =
        new IdentityHashMap<>();
    for (PendingEvent event : events) {
      Future<RecordMetadata> acknowledgement = producer.send(record(event));
      acknowledgements.put(event, acknowledgement);
      if (acknowledgement.state() == Future.State.FAILED) {
        break;
      }
    }
    Set<Long> acknowledged = new HashSet<>();
    for (var sent : acknowledgements.entrySet()) {
      if (succeeded(sent.getValue(), sent.getKey())) {
        acknowledged.add(sent.getKey().id());
      }
    }
    return acknowledged;
  }

  private static boolean succeeded(Future<RecordMetadata> acknowledgement, PendingEvent event)
      throws InterruptedException {
    try {
      acknowledgement.get();
      return true;
    } catch (ExecutionException e) {
      LOG.debugf(e, "Event %d for %s was not acknowledged", event.id(), event.topic());
      return false;
    }
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
    producer.close(Duration.ofSeconds(1));
  }
}
