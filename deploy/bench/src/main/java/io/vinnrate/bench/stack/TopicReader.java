package io.vinnrate.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning on a thread of its own, message by message as they come. */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Consumer<ConsumerRecord<String, byte[]>> taker;
  private volatile boolean open = true;

  private TopicReader(
      KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> taker) {
    this.consumer = consumer;
    this.taker = taker;
  }

  /** Begins to read; what takes the messages is called by one thread. */
  public static TopicReader of(
      String broker, String topic, Consumer<ConsumerRecord<String, byte[]>> taker) {
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
    TopicReader reader = new TopicReader(consumer, taker);
    Thread.ofPlatform().name(topic).daemon().start(reader::read);
    return reader;
  }

  private void read() {
    while (open) {
      consumer.poll(POLL).forEach(taker);
    }
    consumer.close();
  }

  /** It ends by itself, within the time of a poll. */
  @Override
  public void close() {
    open = false;
  }
}
