package io.vinnrate.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vinnrate.customer.CustomerApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What is in the customers' topic. */
final class CustomerTopic {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private CustomerTopic() {}

  /** The customer's events in the order of the topic, once there are that many. */
  static List<ConsumerRecord<String, String>> eventsOf(String customerId, int count) {
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              events.clear();
              all().stream().filter(it -> it.key().equals(customerId)).forEach(events::add);
              assertThat(events).hasSizeGreaterThanOrEqualTo(count);
            });
    return events;
  }

  /** How many events there are when all that was committed until now has arrived. */
  static int settledCount() {
    eventsOf(CustomerApi.registered("{\"name\": \"The last one\"}"), 1);
    return all().size();
  }

  static Map<String, String> headers(ConsumerRecord<String, String> event) {
    Map<String, String> headers = new LinkedHashMap<>();
    event
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private static List<ConsumerRecord<String, String>> all() {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(setting("vinnrate.topics.customers")).stream()
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

  private static KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
