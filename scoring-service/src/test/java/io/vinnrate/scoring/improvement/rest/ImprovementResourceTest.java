package io.vinnrate.scoring.improvement.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ImprovementResourceTest {

  private static final String ONLY_SALES_PROCESS =
      "\"factors\": {\"need\": 1, \"solution\": 1, \"value\": 1, \"access\": 1}";

  private static final RestAssuredConfig DOUBLES =
      RestAssuredConfig.config()
          .jsonConfig(
              JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));

  @Inject OpportunityScoring scoring;

  @Test
  void theCheapestWayToATargetIsTold() {
    JsonPath body = improve("{%s, \"target\": 0.85}".formatted(ONLY_SALES_PROCESS));

    assertThat(body.getBoolean("reachable")).isTrue();
    assertThat(body.getDouble("from")).isEqualTo(0.757858283255199);
    assertThat(body.getDouble("to")).isEqualTo(0.878929141627599);
    assertThat(body.getDouble("hours")).isEqualTo(2.5);
    assertThat(body.getString("modelVersion")).isEqualTo("default-1");
    assertThat(body.getMap("$").keySet())
        .hasToString("[reachable, from, to, hours, steps, modelVersion]");
    assertThat(body.getList("steps.criterion")).hasToString("[recentContact, nextStep]");
    assertThat(body.getMap("steps[1]"))
        .isEqualTo(
            Map.of(
                "criterion",
                "nextStep",
                "to",
                "booked",
                "hours",
                2.0,
                "winProbability",
                0.878929141627599));
  }

  @Test
  void anUpgradeSaysWhatItReplaces() {
    JsonPath body =
        improve(
            "{%s, \"answers\": {\"nextStep\": \"agreed\"}, \"hours\": 1}"
                .formatted(ONLY_SALES_PROCESS));

    assertThat(body.getList("steps.from")).contains("agreed");
    assertThat(body.getDouble("hours")).isLessThanOrEqualTo(1);
  }

  @Test
  void answersThatFollowFromFactsAreWhereItStarts() {
    JsonPath body =
        improve("{%s, \"facts\": {\"nextStep\": {}}, \"hours\": 1}".formatted(ONLY_SALES_PROCESS));

    assertThat(body.getString("steps.find { it.criterion == 'nextStep' }.from"))
        .isEqualTo("agreed");
  }

  @Test
  void aTargetOutOfReachSaysSoAndTellsTheBest() {
    JsonPath body = improve("{\"target\": 0.99}");

    assertThat(body.getBoolean("reachable")).isFalse();
    assertThat(body.getDouble("hours")).isEqualTo(236.5);
    assertThat(body.getList("steps")).hasSize(21);
  }

  @Test
  void aTargetBeyondTheHoursTellsTheirBestUse() {
    JsonPath both = improve("{\"target\": 0.9, \"hours\": 10}");
    JsonPath hours = improve("{\"hours\": 10}");

    assertThat(both.getBoolean("reachable")).isFalse();
    assertThat(hours.getBoolean("reachable")).isTrue();
    assertThat(both.getList("steps")).isEqualTo(hours.getList("steps"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                    | 422 | #",
        "{\"target\": null}                                    | 422 | #",
        "{\"target\": 1.2}                                     | 422 | #/target",
        "{\"target\": 0}                                       | 422 | #/target",
        "{\"target\": -0.5}                                    | 422 | #/target",
        "{\"target\": 1e999}                                   | 422 | #/target",
        "{\"target\": NaN}                                     | 400 | #",
        "{\"target\": \"0.5\"}                                 | 400 | #/target",
        "{\"hours\": -1}                                       | 422 | #/hours",
        "{\"hours\": 1e999}                                    | 422 | #/hours",
        "{\"hours\": NaN}                                      | 400 | #",
        "{\"target\": 0.5, \"factors\": {\"need\": 1.1}}       | 422 | #/factors/need",
        "{\"target\": 0.5, \"answers\": {\"mood\": \"good\"}}  | 422 | #/answers/mood",
        "{\"target\": 0.5, \"model\": \"default-7\"}           | 422 | #/model",
        "{\"target\": 0.5, \"wish\": 1}                        | 400 | #/wish",
        "null                                                  | 422 | #",
      })
  void whatIsWrongIsNamed(String body, int status, String pointer) {
    post(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void aRequestWithoutAGoalIsToldWhatIsMissing() {
    post("{}").body("errors.detail", contains(containsString("target or hours is needed")));
  }

  @Test
  void anOpportunityIsImprovedFromItsScore() {
    UUID id = scored();

    JsonPath body =
        given()
            .config(DOUBLES)
            .queryParam("target", "0.85")
            .get("/v1/opportunities/{id}/improvements", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(body.getBoolean("reachable")).isTrue();
    assertThat(body.getDouble("hours")).isEqualTo(2.5);
    double now =
        given()
            .config(DOUBLES)
            .get("/v1/opportunities/{id}/score", id)
            .jsonPath()
            .getDouble("winProbability");
    assertThat(body.getDouble("from")).isEqualTo(now);
    given()
        .queryParam("hours", "2.5")
        .get("/v1/opportunities/{id}/improvements", id)
        .then()
        .body("steps.size()", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "target, 1.2",
    "target, 0",
    "target, -0.1",
    "target, NaN",
    "target, high",
    "target, 0x1p-1",
    "target, ''",
    "hours, -1",
    "hours, NaN",
    "hours, Infinity",
    "hours, 1000001"
  })
  void aParameterThatIsWrongIsNamed(String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get("/v1/opportunities/{id}/improvements", scored())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", contains(parameter));
  }

  @Test
  void anOpportunityWithoutAGoalIsRefused() {
    given()
        .get("/v1/opportunities/{id}/improvements", scored())
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("target"))
        .body("errors.detail", contains(containsString("target or hours is needed")));
  }

  @Test
  void whatIsNotScoredIsNotFound() {
    UUID deleted = scored();
    scoring.delete(deleted, 2, Instant.EPOCH);
    for (Object id : List.of(UUID.randomUUID(), deleted, "no-uuid")) {
      given()
          .queryParam("target", "0.5")
          .get("/v1/opportunities/{id}/improvements", id)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/not-found"));
    }
  }

  private UUID scored() {
    UUID id = UUID.randomUUID();
    Map<Factor, Double> factors =
        Map.of(Factor.NEED, 1.0, Factor.SOLUTION, 1.0, Factor.VALUE, 1.0, Factor.ACCESS, 1.0);
    scoring.takeOver(OpportunityStates.open(id, 1, Known.of(new Assessment(factors, Map.of()))));
    return id;
  }

  private static JsonPath improve(String body) {
    return post(body).statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse post(String body) {
    return given()
        .config(DOUBLES)
        .contentType("application/json")
        .body(body)
        .post("/v1/improvements")
        .then();
  }
}
