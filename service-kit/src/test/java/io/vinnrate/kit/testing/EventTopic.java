package io.vinnrate.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the running test, read and written by a plain client.
 *
 * @param setting the setting that names it, such as {@code vinnrate.topics.customers}
 */
public record EventTopic(String setting) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The records of a key in the order of the topic, once there are that many. */
  public List<ConsumerRecord<String, String>> recordsOf(String key, int count) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              records.clear();
              all().stream().filter(it -> key.equals(it.key())).forEach(records::add);
              assertThat(records).hasSizeGreaterThanOrEqualTo(count);
            });
    return records;
  }

  /** All that is in the topic now. */
  public List<ConsumerRecord<String, String>> all() {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  /** Sends a record and waits until the broker has it. */
  public void send(String key, Map<String, String> headers, @Nullable String value) {
    ProducerRecord<String, String> message = new ProducerRecord<>(name(), key, value);
    headers.forEach(
        (header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer = producer()) {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record's headers as text. */
  public static Map<String, String> headers(ConsumerRecord<String, String> message) {
    Map<String, String> headers = new LinkedHashMap<>();
    message
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(broker(), new StringDeserializer(), new StringDeserializer());
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer());
  }

  private static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", configured("kafka.bootstrap.servers"));
  }

  private String name() {
    return configured(setting);
  }

  private static String configured(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
