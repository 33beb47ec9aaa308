package io.vinnrate.kit.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that is in a topic, from its beginning on, read without a group: who consumes the topic does
 * not notice. Each call is bounded in time.
 */
final class TopicFromStart implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  private TopicFromStart(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Opens a topic.
   *
   * @param kafka how to reach the broker
   * @throws IllegalStateException when there is no such topic
   */
  static TopicFromStart open(String topic, Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    TopicFromStart opened =
        new TopicFromStart(
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    try {
      opened.begin(topic);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void begin(String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      throw new IllegalStateException("there is no topic " + topic);
    }
    consumer.assign(
        partitions.stream().map(it -> new TopicPartition(topic, it.partition())).toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  /** The next messages; none when there are none yet. */
  List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> next = new ArrayList<>();
    consumer.poll(POLL).forEach(next::add);
    return next;
  }

  /** Where the topic ends at this moment. */
  Map<TopicPartition, Long> end() {
    return consumer.endOffsets(consumer.assignment());
  }

  /** How many places, at the most, are still to be read up to there. */
  long distanceTo(Map<TopicPartition, Long> end) {
    long distance = 0;
    for (var place : end.entrySet()) {
      distance += Math.max(0, place.getValue() - consumer.position(place.getKey()));
    }
    return distance;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
