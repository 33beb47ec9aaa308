package io.vinnrate.bench.event;

import io.vinnrate.bench.stack.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;

/** When the broker has appended the first event of each key to a topic, read as they come. */
final class AppendedEvents implements AutoCloseable {

  private final Map<String, Appended> byKey = new ConcurrentHashMap<>();
  private final TopicReader reader;

  private AppendedEvents(String broker, String topic) {
    this.reader = TopicReader.of(broker, topic, this::note);
  }

  /** Follows a topic from now on; the broker notes when it appends, not when it was sent. */
  static AppendedEvents of(String broker, String topic) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
      AlterConfigOp whenAppended =
          new AlterConfigOp(
              new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"),
              AlterConfigOp.OpType.SET);
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(whenAppended)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new AppendedEvents(broker, topic);
  }

  private void note(ConsumerRecord<String, byte[]> event) {
    Header time = event.headers().lastHeader("ce_time");
    byKey.putIfAbsent(
        event.key(),
        new Appended(
            Instant.parse(new String(time.value(), StandardCharsets.UTF_8)),
            Instant.ofEpochMilli(event.timestamp())));
  }

  /** The first event of a key; empty until it is there. */
  Optional<Appended> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public void close() {
    reader.close();
  }

  /**
   * An event in Kafka.
   *
   * @param changedAt when the change was made that it tells of, before its commit
   * @param at when the broker has appended it, to the millisecond below
   */
  record Appended(Instant changedAt, Instant at) {

    /** How long it took from a moment; never less than it was. */
    Duration since(Instant moment) {
      return Duration.between(moment, at.plusMillis(1));
    }
  }
}
