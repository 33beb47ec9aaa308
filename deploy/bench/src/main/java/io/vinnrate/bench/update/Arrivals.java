package io.vinnrate.bench.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.bench.stack.TopicReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the scores of opportunities have come to a consumer of their topic: later than they can be
 * read, which is from the commit before.
 */
final class Arrivals implements AutoCloseable {

  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Long> nanos = new ConcurrentHashMap<>();
  private final TopicReader reader;

  /** Follows a topic of scores from its beginning. */
  Arrivals(String broker, String topic) {
    this.reader =
        TopicReader.of(broker, topic, message -> note(message.value(), System.nanoTime()));
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

  /** Waits until none has come for a while: then what was changed before is scored. */
  void awaitQuiet() throws InterruptedException {
    int before = -1;
    while (before != nanos.size()) {
      before = nanos.size();
      Thread.sleep(QUIET);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
