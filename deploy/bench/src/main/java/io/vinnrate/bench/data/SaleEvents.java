package io.vinnrate.bench.data;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.DefaultRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events of customers and their opportunities, as their services would tell of them. */
public final class SaleEvents {

  private static final int OPPORTUNITIES = 1_000;
  private static final int CUSTOMERS = 100;

  /** About as many of the criteria as have an answer after some meetings. */
  private static final double ANSWERED = 0.4;

  private final Random random = new Random(1);

  private SaleEvents() {}

  /** Sends them; says of how many opportunities. */
  public static int send(String broker) {
    List<ProducerRecord<String, String>> events = new SaleEvents().all();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new StringSerializer(),
            new StringSerializer())) {
      events.forEach(event -> sent.add(producer.send(event)));
    }
    if (sent.stream().anyMatch(it -> it.state() != Future.State.SUCCESS)) {
      throw new LocalFailure("Kafka has not taken all events.");
    }
    return OPPORTUNITIES;
  }

  private List<ProducerRecord<String, String>> all() {
    List<UUID> customers = new ArrayList<>();
    List<ProducerRecord<String, String>> events = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      UUID id = UUID.randomUUID();
      customers.add(id);
      events.add(event("vinnrate.customers.v1", "customer.registered", id, customer(id, i)));
    }
    for (int i = 0; i < OPPORTUNITIES; i++) {
      UUID id = UUID.randomUUID();
      String data = opportunity(id, customers.get(i % CUSTOMERS), i);
      events.add(event("vinnrate.opportunities.v1", "opportunity.created", id, data));
    }
    return events;
  }

  private static String customer(UUID id, int number) {
    return """
    {"customerId": "%s", "name": "Customer %d", "class": "%s", "loyaltyIndex": 0.5}
    """
        .formatted(id, number, "ABCN".charAt(number % 4));
  }

  private String opportunity(UUID id, UUID customer, int number) {
    return """
    {"opportunityId": "%s", "customerId": "%s", "title": "Sale %d", "amount": {"amount": %d, "currency": "NOK"},
     "expectedCloseDate": "2030-01-31", "owner": "seller%d", "team": "team%d", "stage": "customerMeetings",
     "phase": "sellingIn", "status": "open", "assessment": {"factors": {}, "answers": {%s}},
     "facts": {"buyingCentre": [{"role": "decisionMaker", "stance": "supports", "met": true}],
               "nextStep": {"at": "2100-01-01T12:00:00Z"}},
     "createdAt": "2026-11-21T12:00:00Z", "changedAt": "2026-11-21T12:00:00Z"}
    """
        .formatted(
            id,
            customer,
            number,
            1_000 + random.nextInt(1_000_000),
            number % 50,
            number % 10,
            answers());
  }

  private String answers() {
    return DefaultRubric.RUBRIC.criteria().stream()
        .filter(criterion -> random.nextDouble() < ANSWERED)
        .map(criterion -> "\"%s\": \"%s\"".formatted(criterion.key(), any(criterion)))
        .collect(Collectors.joining(", "));
  }

  private String any(Criterion criterion) {
    return criterion.answers().get(random.nextInt(criterion.answers().size())).key();
  }

  private static ProducerRecord<String, String> event(
      String topic, String happened, UUID id, String data) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, id.toString(), data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "io.vinnrate.%s.v1".formatted(happened),
            "ce_source", "/bench",
            "ce_time", "2026-11-21T12:00:00Z",
            "ce_subject", id.toString(),
            "ce_aggregateversion", "1",
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }
}
