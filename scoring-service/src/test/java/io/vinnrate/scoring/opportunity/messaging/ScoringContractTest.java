package io.vinnrate.scoring.opportunity.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ScoringContractTest {

  private static final EventTopic SCORES = new EventTopic("vinnrate.topics.scores");
  private static final EventTopic MODELS = new EventTopic("vinnrate.topics.models");

  @Inject EventJson json;

  @Test
  void publishedEventsFitTheirSchemas() {
    UUID id = UUID.randomUUID();
    OpportunityEvents.send("created", id, 1, "{\"needLevel\": \"conscious\"}");
    OpportunityEvents.TOPIC.send(
        id.toString(),
        OpportunityEvents.headers("deleted", id, 2),
        "{\"opportunityId\": \"%s\"}".formatted(id));
    List<ConsumerRecord<String, String>> events = SCORES.recordsOf(id.toString(), 2);
    assertThat(Contracts.findings("score.v1", events.getFirst().value())).isEmpty();
    assertThat(Contracts.findings("score-deleted.v1", events.getLast().value())).isEmpty();
    for (ConsumerRecord<String, String> event : events) {
      assertThat(Contracts.findings("cloudevent-headers", EventTopic.headers(event))).isEmpty();
    }
  }

  @Test
  void theModelInForceFitsItsSchema() {
    ConsumerRecord<String, String> event =
        MODELS.recordsOf("00000000-0000-7000-8000-000000000001", 1).getFirst();
    assertThat(Contracts.findings("model.v1", event.value())).as(event.value()).isEmpty();
    assertThat(Contracts.findings("cloudevent-headers", EventTopic.headers(event))).isEmpty();
  }

  @Test
  void everySampleOfAnOpportunityCanBeScored() {
    for (Contracts.Sample sample : Contracts.samples("vinnrate.opportunities.v1")) {
      String type = sample.headers().getOrDefault("ce_type", "");
      if (!type.endsWith(".deleted.v1")) {
        OpportunityPayload payload =
            json.read(sample.data().getBytes(StandardCharsets.UTF_8), OpportunityPayload.class);
        assertThat(payload.toState(1).id()).as(sample.name()).hasToString(sample.key());
      }
    }
  }

  @Test
  void everySampleOfACustomerCanBeRead() {
    for (Contracts.Sample sample : Contracts.samples("vinnrate.customers.v1")) {
      if (!sample.headers().getOrDefault("ce_type", "").endsWith(".deleted.v1")) {
        CustomerPayload payload =
            json.read(sample.data().getBytes(StandardCharsets.UTF_8), CustomerPayload.class);
        assertThat(payload.toState(1).id()).as(sample.name()).hasToString(sample.key());
      }
    }
  }

  @Test
  void aSampleSentAsItIsIsScored() {
    Contracts.Sample sample =
        Contracts.samples("vinnrate.opportunities.v1").stream()
            .filter(it -> it.name().contains("from-the-future"))
            .findFirst()
            .orElseThrow();
    OpportunityEvents.TOPIC.send(sample.key(), sample.headers(), sample.data());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> given().get("/v1/opportunities/{id}/score", sample.key()).then().statusCode(200));
  }
}
