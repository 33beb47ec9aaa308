package io.vinnrate.faults.fault;

import io.vinnrate.local.process.LocalFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody else who may write to the topics, and sends what he should not. */
final class TopicWriter {

  /** More than the broker takes by default, so that it is the broker that sets the limit. */
  private static final int MOST_BYTES = 2_000_000;

  private final String bootstrapServers;

  TopicWriter(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Sends records, one after the other, and waits until the broker has them. */
  void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> message : records) {
        producer.send(message).get();
      }
    } catch (ExecutionException e) {
      throw new LocalFailure("Nothing can be sent to the topics: " + e.getMessage(), e);
    }
  }
}
