package io.vinnrate.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.faults.check.Snapshot.Place;
import io.vinnrate.faults.check.Snapshot.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every record of some topics as it comes, from the beginning, since compaction may take away
 * later what was there. Waits while the broker is away.
 */
public final class TopicRecorder implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** The header of what was planted: {@code poison}, or {@code harmless}, which is not kept. */
  private static final String PLANTED = "faults_planted";

  private static final int RECENT = 40;

  private final String bootstrapServers;
  private final List<String> topics;
  private final ObjectMapper json = new ObjectMapper();
  private final List<Published> records = new ArrayList<>();
  private final Set<Place> poison = new HashSet<>();
  private final Deque<ConsumerRecord<byte[], byte[]>> recent = new ArrayDeque<>();
  private @Nullable KafkaConsumer<byte[], byte[]> open;
  private volatile boolean running = true;

  /**
   * A recorder that does not record yet.
   *
   * @param topics which topics
   */
  public TopicRecorder(String bootstrapServers, List<String> topics) {
    this.bootstrapServers = bootstrapServers;
    this.topics = List.copyOf(topics);
  }

  /** Begins to record; the broker runs now. */
  public void start() {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    open = consumer;
    Thread.ofPlatform().daemon().name("topic-recorder").start(() -> record(consumer));
  }

  private void record(KafkaConsumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (running) {
        try {
          consumer.poll(POLL).forEach(this::keep);
        } catch (KafkaException e) {
          // the broker is away: it is asked again
        }
      }
    }
  }

  private synchronized void keep(ConsumerRecord<byte[], byte[]> message) {
    Published published = read(message);
    String planted = published.of() == null ? header(message, PLANTED) : "";
    if (planted.equals("harmless")) {
      return;
    }
    records.add(published);
    if (planted.equals("poison")) {
      poison.add(published.place());
    } else if (published.of() == null) {
      recent.addLast(message);
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
    }
  }

  private Published read(ConsumerRecord<byte[], byte[]> message) {
    JsonNode data = data(message.value());
    String text = text(data, "name");
    return new Published(
        new Place(message.topic(), message.partition(), message.offset()),
        message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8),
        header(message, "ce_id"),
        header(message, "ce_type"),
        number(header(message, "ce_aggregateversion")),
        text == null ? text(data, "title") : text,
        text(data, "territory"),
        origin(message));
  }

  private static @Nullable Place origin(ConsumerRecord<byte[], byte[]> message) {
    String topic = header(message, "vinnrate_topic");
    return topic.isEmpty()
        ? null
        : new Place(
            topic,
            (int) number(header(message, "vinnrate_partition")),
            number(header(message, "vinnrate_offset")));
  }

  private @Nullable JsonNode data(byte @Nullable [] value) {
    try {
      return value == null ? null : json.readTree(value);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable JsonNode data, String field) {
    return data == null || !data.path(field).isTextual() ? null : data.path(field).asText();
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** All records so far. */
  public synchronized List<Published> records() {
    return List.copyOf(records);
  }

  /** Where those are that were planted and can't be applied. */
  public synchronized Set<Place> poison() {
    return Set.copyOf(poison);
  }

  /** The last events, as they came. */
  public synchronized List<ConsumerRecord<byte[], byte[]>> recent() {
    return List.copyOf(recent);
  }

  @Override
  public void close() {
    // the thread closes the consumer, which is not for two threads at a time
    running = false;
    if (open != null) {
      open.wakeup();
    }
  }
}
