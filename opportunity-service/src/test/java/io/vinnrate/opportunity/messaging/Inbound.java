package io.vinnrate.opportunity.messaging;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.vinnrate.kit.testing.EventTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends what other services send, and waits until this one has taken it in. */
@ApplicationScoped
class Inbound {

  static final EventTopic CUSTOMERS = new EventTopic("vinnrate.topics.customers");
  static final EventTopic SCORES = new EventTopic("vinnrate.topics.scores");
  static final EventTopic PEOPLE = new EventTopic("vinnrate.topics.people");
  static final EventTopic DEAD_LETTERS = new EventTopic("vinnrate.inbox.dead-letters");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MeterRegistry metrics;

  Inbound(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  static Map<String, String> headers(String type, UUID subject, long version) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", type);
    headers.put("ce_source", "/elsewhere");
    headers.put("ce_time", "2026-02-18T15:09:20.154Z");
    headers.put("ce_subject", subject.toString());
    headers.put("ce_aggregateversion", Long.toString(version));
    headers.put("content-type", "application/json");
    return headers;
  }

  static void customer(String what, UUID id, long version, @Nullable String name) {
    String type = "io.vinnrate.customer.%s.v1".formatted(what);
    String named = name == null ? "" : ", \"name\": \"%s\"".formatted(name);
    CUSTOMERS.send(
        id.toString(),
        headers(type, id, version),
        "{\"customerId\": \"%s\"%s}".formatted(id, named));
  }

  static void score(UUID opportunity, long version, double winProbability) {
    SCORES.send(
        opportunity.toString(),
        headers("io.vinnrate.score.computed.v1", opportunity, version),
        """
        {"scoreId": "%s", "opportunityId": "%s", "opportunityVersion": 1, "modelVersion": "default-1",
         "winProbability": %s, "interval": {"low": 0.1, "high": 0.9, "level": 0.8}, "factors": [],
         "inputHash": "%s", "scoredAt": "2026-02-18T15:09:20.154Z"}
        """
            .formatted(UUID.randomUUID(), opportunity, winProbability, "0".repeat(64)));
  }

  static void scoreDeleted(UUID opportunity, long version) {
    SCORES.send(
        opportunity.toString(),
        headers("io.vinnrate.score.deleted.v1", opportunity, version),
        "{\"opportunityId\": \"%s\"}".formatted(opportunity));
  }

  static void erased(UUID person) {
    PEOPLE.send(
        person.toString(),
        headers("io.vinnrate.person.erased.v1", person, 1),
        "{\"personId\": \"%s\"}".formatted(person));
  }

  /** How many messages had one of these results so far. */
  long count(String... results) {
    double count = 0;
    for (String result : results) {
      count += metrics.counter("vinnrate.inbox.messages", "result", result).count();
    }
    return Math.round(count);
  }

  /** Sends, and waits until there are so many more of a result. */
  void expect(long more, String result, Runnable sends) {
    long before = count(result);
    sends.run();
    await().atMost(PATIENCE).until(() -> count(result) >= before + more);
  }
}
