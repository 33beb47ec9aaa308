package io.vinnrate.bench.update;

import io.vinnrate.local.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that a change takes which others are told of: one commit to PostgreSQL, and one message
 * that Kafka has taken and given to its consumer. One after the other, nothing else at the time.
 */
final class CommitAndSend implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int PARTITION = 0;
  private static final byte[] KEY = new byte[16];
  private static final byte[] MESSAGE = new byte[1_000];

  private final Connection connection;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;

  /** On a topic of its own. */
  CommitAndSend(Database database, String broker, String topic) throws SQLException {
    this.topic = topic;
    connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.migrations().name(), database.migrations().password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bench_counter AS SELECT 0 AS count");
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.ACKS_CONFIG, "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partition = List.of(new TopicPartition(topic, PARTITION));
    consumer.assign(partition);
    consumer.seekToEnd(partition);
    consumer.position(partition.getFirst());
  }

  /** Does it some times; how long each took. */
  List<Duration> measure(int times) throws SQLException, InterruptedException {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      once();
      took.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return took;
  }

  private void once() throws SQLException, InterruptedException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE bench_counter SET count = count + 1");
    }
    try {
      producer.send(new ProducerRecord<>(topic, PARTITION, KEY, MESSAGE)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    if (consumer.poll(POLL).isEmpty()) {
      throw new IllegalStateException("The message has not come.");
    }
  }

  @Override
  public void close() throws SQLException {
    producer.close();
    consumer.close();
    connection.close();
  }
}
