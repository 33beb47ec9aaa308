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
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.scoring.access.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    OpportunityEvents.TOPIC.send(
        unfit.toString(),
        OpportunityEvents.headers("created", unfit, 1),
        OpportunityEvents.data(unfit, UUID.randomUUID(), "open", "{}")
            .replace("\"factors\": {}", "\"factors\": {\"need\": 1.2}"));
    send("created", neighbour, 1, "{}");
    awaitVersion(neighbour, 1);
    Map<String, String> headers =
        EventTopic.headers(DEAD_LETTERS.recordsOf(poison.toString(), 1).getFirst());
    assertThat(headers).containsEntry("ce_subject", poison.toString());
    assertThat(headers.get("vinnrate_reason")).contains("can't be read");
    assertThat(
            EventTopic.headers(DEAD_LETTERS.recordsOf(unfit.toString(), 1).getFirst())
                .get("vinnrate_reason"))
        .contains("need must be a number from 0 to 1");
    given().get("/v1/opportunities/{id}/score", poison).then().statusCode(404);
  }

  @Test
  void anAnswerThatTheRubricDoesNotHaveIsKeptAndReported() {
    UUID id = UUID.randomUUID();
    send("created", id, 1, "{\"mood\": \"good\", \"budget\": \"allocated\"}");
    JsonPath score = awaitVersion(id, 1);
    assertThat(score.getMap("dropped")).isEqualTo(Map.of("mood", "good"));
    assertThat(score.getString("factors[2].unanswered")).doesNotContain("budget");
  }

  @Test
  void factsDeriveAnswersAndADirectOneWins() {
    UUID id = UUID.randomUUID();
    String facts =
        """
        "facts": {"buyingCentre": [{"role": "sponsor", "stance": "supports", "met": true, "shoeSize": 47}],
                  "nextStep": {"at": "2999-01-01T00:00:00Z"}, "mood": "good"}, "assessment":
        """;
    OpportunityEvents.TOPIC.send(
        id.toString(),
        OpportunityEvents.headers("changed", id, 1),
        OpportunityEvents.data(id, UUID.randomUUID(), "open", "{\"nextStep\": \"agreed\"}")
            .replace("\"assessment\":", facts));
    JsonPath score = awaitVersion(id, 1);
    assertThat(score.getString("derived.find { it.criterion == 'sponsor' }.answer"))
        .isEqualTo("active");
    Map<String, String> nextStep = score.getMap("derived.find { it.criterion == 'nextStep' }");
    assertThat(nextStep)
        .isEqualTo(
            Map.of(
                "criterion", "nextStep",
                "answer", "booked",
                "validUntil", "2999-01-01T00:00:00Z",
                "overruledBy", "agreed"));
  }

  @Test
  void anEventMovesAnOpportunityBetweenReaches() {
    UUID id = UUID.randomUUID();
    sendAssigned(id, 1, "north", "Vestland");
    awaitVersion(id, 1);
    Claims north = Claims.person("anna", Roles.READ).withTeam("north").withTerritory("Vestland");
    assertThat(statusFor(north, id)).isEqualTo(200);
    sendAssigned(id, 2, "south", "Vestland");
    awaitVersion(id, 2);
    assertThat(statusFor(north, id)).isEqualTo(404);
    assertThat(statusFor(north.withTeam("south").withOwner("kari"), id)).isEqualTo(200);
    assertThat(SCORES.recordsOf(id.toString(), 1)).hasSize(1);
  }

  private static void sendAssigned(UUID id, long version, String team, String territory) {
    OpportunityEvents.TOPIC.send(
        id.toString(),
        OpportunityEvents.headers("changed", id, version),
        OpportunityEvents.data(id, UUID.randomUUID(), "open", "{}")
            .replace(
                "\"owner\":",
                "\"team\": \"%s\", \"territory\": \"%s\", \"owner\":".formatted(team, territory)));
  }

  private static int statusFor(Claims claims, UUID id) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(claims))
        .get("/v1/opportunities/{id}/score", id)
        .statusCode();
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
