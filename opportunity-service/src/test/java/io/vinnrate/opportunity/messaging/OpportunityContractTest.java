package io.vinnrate.opportunity.messaging;

import static io.vinnrate.kit.testing.Contracts.findings;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.score.LatestScore;
import io.vinnrate.opportunity.score.LatestScores;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpportunityContractTest {

  private static final EventTopic OPPORTUNITIES = new EventTopic("vinnrate.topics.opportunities");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Replica replica;
  @Inject Inbound inbound;
  @Inject Rubrics rubrics;
  @Inject LatestScores scores;

  @BeforeEach
  void aRubric() {
    rubrics.activateDefault();
  }

  @Test
  void whatIsPublishedFitsTheSchemas() {
    String id =
        created(
            replica.customer(),
            """
            "externalId": "%s", "situation": "otherStakeholders", "productSegment": "cold-chain",
            "owner": "ingrid", "buyingProcess": "onTheSpot", "stage": "tacticalMarketing",
            "assessment": {"factors": {"need": 1, "salesProcess": 0}, "answers": {"budget": "none"}}
            """
                .formatted(UUID.randomUUID()));
    patch(id, "\"1\"", "{\"amount\": {\"amount\": 0.0001}, \"owner\": null}");
    patch(id, "\"2\"", "{\"amount\": {\"amount\": 999999999999999.9999}}");
    command(id, "closures", "\"3\"", "{\"outcome\": \"lost\", \"reason\": \"Price\"}");
    remove(id, "\"4\"").then().statusCode(204);
    List<ConsumerRecord<String, String>> events = OPPORTUNITIES.recordsOf(id, 5);
    for (ConsumerRecord<String, String> event : events.subList(0, 4)) {
      assertThat(findings("opportunity.v1", event.value())).as(event.value()).isEmpty();
    }
    assertThat(findings("opportunity-deleted.v1", events.getLast().value())).isEmpty();
    for (ConsumerRecord<String, String> event : events) {
      assertThat(findings("cloudevent-headers", EventTopic.headers(event))).isEmpty();
    }
  }

  @Test
  void aMinimalOpportunityFitsTheSchema() {
    String id = created(replica.customer(), "");
    command(id, "closures", "\"1\"", "{\"outcome\": \"abandoned\"}");
    for (ConsumerRecord<String, String> event : OPPORTUNITIES.recordsOf(id, 2)) {
      assertThat(findings("opportunity.v1", event.value())).as(event.value()).isEmpty();
      assertThat(event.value()).doesNotContain("null");
    }
  }

  @Test
  void aDeadLetterFitsTheSchema() {
    UUID id = UUID.randomUUID();
    Inbound.customer("registered", id, 1, null);
    assertThat(
            findings(
                "dead-letter-headers",
                EventTopic.headers(Inbound.DEAD_LETTERS.recordsOf(id.toString(), 1).getFirst())))
        .isEmpty();
  }

  @Test
  void problemsFitTheSchema() {
    assertThat(findings("problem", read(UUID.randomUUID().toString()).asString())).isEmpty();
    assertThat(findings("problem", post("{").asString())).isEmpty();
    assertThat(findings("problem", post(body(replica.deletedCustomer(), "")).asString())).isEmpty();
    String id = created(replica.customer(), "");
    assertThat(findings("problem", remove(id, null).asString())).isEmpty();
    assertThat(findings("problem", command(id, "reopenings", "\"1\"", "").asString())).isEmpty();
  }

  @Test
  void everySampleOfAnOpportunityFitsTheSchema() {
    for (Contracts.Sample sample : Contracts.samples("vinnrate.opportunities.v1")) {
      String schema =
          sample.name().contains("deleted") ? "opportunity-deleted.v1" : "opportunity.v1";
      assertThat(findings(schema, sample.data())).as(sample.name()).isEmpty();
    }
  }

  @Test
  void everySampleOfACustomerIsUnderstood() {
    assertThat(takesIn(Inbound.CUSTOMERS, "vinnrate.customers.v1")).isZero();
    post(body(UUID.fromString("019c1d9f-41ee-7058-a5c2-64c505d95954"), "")).then().statusCode(422);
    post(body(UUID.fromString("019c28aa-c0d5-7424-b813-c529b6d801b2"), "")).then().statusCode(201);
  }

  @Test
  void everySampleOfAScoreIsUnderstood() throws JsonProcessingException {
    assertThat(takesIn(Inbound.SCORES, "vinnrate.scores.v1")).isZero();
    for (Contracts.Sample sample : Contracts.samples("vinnrate.scores.v1")) {
      if (sample.name().contains("minimal")) {
        LatestScore score = scores.find(UUID.fromString(sample.key())).orElseThrow();
        assertThat(score.winProbability())
            .isEqualTo(JSON.readTree(sample.data()).get("winProbability").asDouble());
      }
    }
    assertThat(scores.find(UUID.fromString("019c2289-087e-742f-9442-35163a0ba176"))).isEmpty();
  }

  @Test
  void everySampleOfAModelIsUnderstood() {
    for (Contracts.Sample sample : Contracts.samples("vinnrate.models.v1")) {
      assertThat(findings("model.v1", sample.data())).as(sample.name()).isEmpty();
      assertThat(findings("cloudevent-headers", sample.headers())).as(sample.name()).isEmpty();
    }
    assertThat(takesIn(Rubrics.MODELS, "vinnrate.models.v1")).isZero();
  }

  /** Sends a topic's samples, waits until all are taken in, and says how many were set aside. */
  private long takesIn(EventTopic topic, String name) {
    List<Contracts.Sample> samples = Contracts.samples(name);
    long parked = inbound.count("parked");
    long before = inbound.count("changed", "known", "ignored", "parked");
    samples.forEach(sample -> topic.send(sample.key(), sample.headers(), sample.data()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                inbound.count("changed", "known", "ignored", "parked") >= before + samples.size());
    return inbound.count("parked") - parked;
  }
}
