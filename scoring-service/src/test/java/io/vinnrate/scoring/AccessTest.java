package io.vinnrate.scoring;

import static io.restassured.RestAssured.given;
import static io.vinnrate.kit.testing.AccessTable.Abroad.HIDDEN;
import static io.vinnrate.kit.testing.AccessTable.Abroad.REFUSED;
import static io.vinnrate.kit.testing.AccessTable.Abroad.SAME;
import static io.vinnrate.kit.testing.AccessTable.Abroad.WITHOUT_IT;
import static io.vinnrate.scoring.access.Roles.COMPUTE;
import static io.vinnrate.scoring.access.Roles.MODELS;
import static io.vinnrate.scoring.access.Roles.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.AccessTable;
import io.vinnrate.kit.testing.AccessTable.Row;
import io.vinnrate.kit.testing.InboxPlaces;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.opportunity.Assignment;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class AccessTest {

  private static final String MODEL = "{\"version\": \"m-{id}\", \"rubric\": \"default-1\"}";
  private static final String RUBRIC =
      Arrays.stream(Factor.values())
          .map(AccessTest::criterion)
          .collect(Collectors.joining(",", "{\"version\": \"r-{id}\", \"criteria\": [", "]}"));

  private static final List<Row> ROWS =
      List.of(
          anyRole("GET /v1/advice"),
          Row.of("POST /v1/improvements", COMPUTE, SAME).body("{\"hours\": 1}"),
          anyRole("GET /v1/models"),
          Row.of("POST /v1/models", MODELS, REFUSED).body(MODEL),
          anyRole("GET /v1/models/active"),
          anyRole("GET /v1/models/{version}"),
          Row.of("POST /v1/models/{version}/activation", MODELS, REFUSED),
          anyRole("GET /v1/models/{version}/rescore"),
          Row.of("GET /v1/opportunities/{id}/advice", READ, HIDDEN),
          Row.of("GET /v1/opportunities/{id}/difficulty", READ, HIDDEN),
          Row.of("GET /v1/opportunities/{id}/improvements", READ, HIDDEN).query("?hours=1"),
          Row.of("GET /v1/opportunities/{id}/score", READ, HIDDEN),
          Row.of("GET /v1/opportunities/{id}/scores", READ, HIDDEN),
          Row.of("GET /v1/rankings", READ, WITHOUT_IT).query("?owner={owner}"),
          anyRole("GET /v1/rubrics"),
          Row.of("POST /v1/rubrics", MODELS, REFUSED).body(RUBRIC),
          anyRole("GET /v1/rubrics/{version}"),
          Row.of("POST /v1/scores", COMPUTE, SAME).body("{}"),
          Row.of("POST /v1/scores/bulk", COMPUTE, SAME).lines("{}\n"),
          Row.of("GET /v1/scores/{scoreId}/replay", READ, HIDDEN));

  @Inject OpportunityScoring scoring;

  private final AccessTable table =
      new AccessTable(
          "scoring-service",
          Stream.of(ROWS, AccessTable.OF_INBOX).flatMap(List::stream).toList(),
          this::scored);

  @Test
  void noOperationIsLeftOut() {
    table.assertNoOperationIsLeftOut();
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    table.assertNeedsToken();
  }

  @Test
  void badTokensAreRefused() {
    table.assertRefusesBadTokens();
  }

  @Test
  void otherRolesAreNotEnough() {
    table.assertNeedsItsRole();
  }

  @Test
  void eachRoleOpensWhatItIsFor() {
    table.assertWorksWithItsRole();
  }

  @Test
  void whoIsConfinedToAnotherTerritoryIsKeptOut() {
    table.assertKeepsOthersOut();
  }

  @Test
  void eachWriteLeavesAnEntryInTheAuditTrail() {
    String version = "m-" + UUID.randomUUID();
    given()
        .contentType(ContentType.JSON)
        .body("{\"version\": \"%s\", \"rubric\": \"default-1\"}".formatted(version))
        .post("/v1/models")
        .then()
        .statusCode(201);
    given().post("/v1/models/{version}/activation", version).then().statusCode(202);
    table.assertWritesLeaveEntries(Set.of("score", "scoreBulk", "improve"));
  }

  @Test
  void whoAsksForScoresIsInTheAuditTrail() {
    String client = "client-" + UUID.randomUUID();
    Map<String, String> places = scored();
    String bearer = "Bearer " + Tokens.of(Claims.service(client, READ, COMPUTE));
    given()
        .header("Authorization", bearer)
        .get("/v1/opportunities/{id}/score", places.get("id"))
        .then()
        .statusCode(200);
    for (int i = 0; i < 3; i++) {
      given()
          .header("Authorization", bearer)
          .contentType(ContentType.JSON)
          .body("{}")
          .post("/v1/scores")
          .then()
          .statusCode(200);
    }
    await()
        .untilAsserted(
            () -> {
              JsonPath trail =
                  given().get("/v1/audit?outcome=answered&client=" + client).jsonPath();
              assertThat(trail.getList("items.action")).contains("score", "getOpportunityScore");
              assertThat(trail.getList("items.target.id")).contains(places.get("id"));
              assertThat(
                      trail
                          .getList("items.findAll { it.action == 'score' }.times", Integer.class)
                          .stream()
                          .mapToInt(Integer::intValue)
                          .sum())
                  .isEqualTo(3);
            });
  }

  private static Row anyRole(String operation) {
    return Row.of(operation, READ, SAME).or(COMPUTE, MODELS);
  }

  private static String criterion(Factor factor) {
    return """
    {"key": "%1$s", "factor": "%1$s", "text": {"en": "Is it?", "nb": "Er det?"}, "answers": [
      {"key": "no", "text": {"en": "No", "nb": "Nei"}, "level": 0, "effortHours": 0},
      {"key": "yes", "text": {"en": "Yes", "nb": "Ja"}, "level": 1, "effortHours": 4}]}
    """
        .formatted(factor.key());
  }

  private Map<String, String> scored() {
    UUID id = UUID.randomUUID();
    String owner = "owner-" + id;
    scoring.takeOver(OpportunityStates.of(id, 1, new Assignment(owner, null, AccessTable.HOME)));
    String scoreId =
        given().get("/v1/opportunities/{id}/score", id).then().extract().path("scoreId");
    Map<String, String> places = new HashMap<>(InboxPlaces.with("market-matrix"));
    places.putAll(
        Map.of("id", id.toString(), "owner", owner, "scoreId", scoreId, "version", "default-1"));
    return places;
  }
}
