package io.vinnrate.scoring.opportunity.messaging;

import static io.restassured.RestAssured.given;
import static io.vinnrate.scoring.opportunity.messaging.OpportunityEvents.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,opportunities,scores"))
class OpportunityMessagingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final EventTopic SCORES = new EventTopic("vinnrate.topics.scores");
  private static final EventTopic DEAD_LETTERS = new EventTopic("vinnrate.inbox.dead-letters");

  @Test
  void eachInputIsScoredAndPublishedInOrder() {
    UUID id = UUID.randomUUID();
    send("created", id, 1, "{}");
    send("assessed", id, 2, "{\"needLevel\": \"latent\"}");
    send("changed", id, 3, "{\"needLevel\": \"latent\"}");
    send("assessed", id, 4, "{\"needLevel\": \"buyingVision\"}");
    awaitVersion(id, 4);
    List<ConsumerRecord<String, String>> scores = SCORES.recordsOf(id.toString(), 3);
    assertThat(scores)
        .extracting(it -> EventTopic.headers(it).get("ce_aggregateversion"))
        .containsExactly("1", "2", "3");
    assertThat(scores)
        .extracting(it -> JsonPath.from(it.value()).getInt("opportunityVersion"))
        .containsExactly(1, 2, 4);
  }

  @Test
  void duplicatesAndStragglersChangeNothing() {
    UUID id = UUID.randomUUID();
    send("assessed", id, 2, "{\"budget\": \"allocated\"}");
    send("assessed", id, 2, "{\"budget\": \"none\"}");
    send("created", id, 1, "{}");
    UUID last = UUID.randomUUID();
    sendToSamePartition(last, id);
    awaitVersion(last, 1);
    assertThat(awaitVersion(id, 2).getString("factors[2].unanswered")).doesNotContain("budget");
    assertThat(SCORES.recordsOf(id.toString(), 1)).hasSize(1);
  }

  @Test
  void poisonIsParkedAndItsNeighboursGoThrough() {
    UUID poison = UUID.randomUUID();
    UUID unfit = UUID.randomUUID();
    UUID neighbour = UUID.randomUUID();
    OpportunityEvents.TOPIC.send(
        poison.toString(), OpportunityEvents.headers("created", poison, 1), "no json");
    send("created", unfit, 1, "{\"mood\": \"good\"}");
    send("created", neighbour, 1, "{}");
    awaitVersion(neighbour, 1);
    Map<String, String> headers =
        EventTopic.headers(DEAD_LETTERS.recordsOf(poison.toString(), 1).getFirst());
    assertThat(headers).containsEntry("ce_subject", poison.toString());
    assertThat(headers.get("vinnrate_reason")).contains("can't be read");
    assertThat(
            EventTopic.headers(DEAD_LETTERS.recordsOf(unfit.toString(), 1).getFirst())
                .get("vinnrate_reason"))
        .contains("mood");
    given().get("/v1/opportunities/{id}/score", poison).then().statusCode(404);
  }

  @Test
  void whatIsUnknownOrEmptyIsIgnored() {
    UUID id = UUID.randomUUID();
    send("dreamtOf", id, 1, "{}");
    OpportunityEvents.TOPIC.send(id.toString(), Map.of(), null);
    send("created", id, 2, "{}");
    awaitVersion(id, 2);
    assertThat(DEAD_LETTERS.all()).noneMatch(it -> id.toString().equals(it.key()));
  }

  @Test
  void aDeletedOpportunityHasItsScoreWithdrawn() {
    UUID id = UUID.randomUUID();
    send("created", id, 1, "{}");
    awaitVersion(id, 1);
    OpportunityEvents.TOPIC.send(
        id.toString(),
        OpportunityEvents.headers("deleted", id, 2),
        "{\"opportunityId\": \"%s\"}".formatted(id));
    assertThat(EventTopic.headers(SCORES.recordsOf(id.toString(), 2).getLast()))
        .containsEntry("ce_type", "io.vinnrate.score.deleted.v1")
        .containsEntry("ce_aggregateversion", "2");
    given().get("/v1/opportunities/{id}/score", id).then().statusCode(404);
  }

  /** Sends an event behind another one: with its key, so that both are in one partition. */
  private static void sendToSamePartition(UUID id, UUID as) {
    OpportunityEvents.TOPIC.send(
        as.toString(),
        OpportunityEvents.headers("created", id, 1),
        OpportunityEvents.data(id, UUID.randomUUID(), "open", "{}"));
  }

  private static JsonPath awaitVersion(UUID id, int version) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> given().get("/v1/opportunities/{id}/score", id),
            score ->
                score.statusCode() == 200 && score.<Integer>path("opportunityVersion") == version)
        .jsonPath();
  }
}
