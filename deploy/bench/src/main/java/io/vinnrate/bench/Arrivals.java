package io.vinnrate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * When the scores of opportunities have come to a consumer of their topic: later than they can be
 * read, which is from the commit before.
 */
final class Arrivals implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Long> nanos = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private volatile boolean open = true;

  private Arrivals(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Follows a topic of scores from its beginning. */
  static Arrivals of(String broker, String topic) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Arrivals arrivals = new Arrivals(consumer);
    Thread.ofPlatform().name("scores").daemon().start(arrivals::read);
    return arrivals;
  }

  private void read() {
    while (open) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
        note(message.value(), System.nanoTime());
      }
    }
    consumer.close();
  }

  private void note(byte[] score, long now) {
    try {
      JsonNode body = JSON.readTree(score);
      String id = body.path("opportunityId").asText();
      nanos.putIfAbsent(key(id, body.path("opportunityVersion").asLong()), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String opportunity, long version) {
    return opportunity + " " + version;
  }

  /** When the score of a version came, as System.nanoTime() counts; empty until it has. */
  OptionalLong of(String opportunity, long version) {
    Long at = nanos.get(key(opportunity, version));
    return at == null ? OptionalLong.empty() : OptionalLong.of(at);
  }

  /** The reader ends by itself, within the time of a poll. */
  @Override
  public void close() {
    open = false;
  }
}
