package io.vinnrate.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is in a topic now. */
final class Topics {

  private Topics() {}

  /** Version and type of each event of one key, in the topic's order. */
  static List<String> types(Map<String, Object> kafka, String topic, String key) {
    return records(kafka, topic, key).stream()
        .map(it -> header(it, "ce_aggregateversion") + " " + header(it, "ce_type"))
        .toList();
  }

  /** The data of each event of one key, in the topic's order. */
  static List<String> values(Map<String, Object> kafka, String topic, String key) {
    return records(kafka, topic, key).stream().map(ConsumerRecord::value).toList();
  }

  private static List<ConsumerRecord<String, String>> records(
      Map<String, Object> kafka, String topic, String key) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(1))) {
          if (key.equals(message.key())) {
            records.add(message);
          }
        }
      }
    }
    return records;
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
