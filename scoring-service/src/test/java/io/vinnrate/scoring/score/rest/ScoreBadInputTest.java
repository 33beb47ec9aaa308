package io.vinnrate.scoring.score.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
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
class ScoreBadInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"factors\": {\"need\": -0.1}}              | 422 | #/factors/need",
        "{\"factors\": {\"need\": 1.1}}               | 422 | #/factors/need",
        "{\"factors\": {\"salesProcess\": 1e999}}     | 422 | #/factors/salesProcess",
        "{\"factors\": {\"need\": \"0.5\"}}           | 400 | #/factors/need",
        "{\"factors\": {\"need\": true}}              | 400 | #/factors/need",
        "{\"factors\": {\"luck\": 0.5}}               | 400 | #/factors/luck",
        "{\"factors\": [0.5]}                         | 400 | #/factors",
        "{\"factors\": {\"need\": NaN}}               | 400 | #/factors",
        "{\"answers\": {\"needLevel\": \"none\"}}     | 422 | #/answers/needLevel",
        "{\"answers\": {\"needLevel\": \"\"}}         | 422 | #/answers/needLevel",
        "{\"answers\": {\"mood\": \"good\"}}          | 422 | #/answers/mood",
        "{\"answers\": {\"a/b~c\": \"good\"}}         | 422 | #/answers/a~1b~0c",
        "{\"answers\": {\"needLevel\": null}}         | 422 | #/answers/needLevel",
        "{\"answers\": {\"buyingDesire\": 4}}         | 400 | #/answers/buyingDesire",
        "{\"answers\": \"needLevel\"}                 | 400 | #/answers",
        "{\"model\": \"default-7\"}                   | 422 | #/model",
        "{\"model\": \"\"}                            | 422 | #/model",
        "{\"facts\": {\"customer\": {\"class\": \"D\"}}} | 400 | #/facts/customer/class",
        "{\"facts\": {\"customer\": {\"loyaltyIndex\": 100.5}}} | 422 |"
            + " #/facts/customer/loyaltyIndex",
        "{\"facts\": {\"customer\": {\"loyaltyIndex\": 1e999}}} | 422 |"
            + " #/facts/customer/loyaltyIndex",
        "{\"facts\": {\"customer\": {\"lastProactiveContactAt\": \"1800-01-01T00:00:00Z\"}}} | 422"
            + " | #/facts/customer/lastProactiveContactAt",
        "{\"asOf\": \"2026-02-30T00:00:00Z\"}         | 400 | #/asOf",
        "{\"asOf\": 5}                             | 400 | #/asOf",
        "{\"asOf\": 1.5}                           | 400 | #/asOf",
        "{\"asOf\": \"yesterday\"}                    | 400 | #/asOf",
        "{\"wish\": 1}                                | 400 | #/wish",
        "[]                                           | 400 | #",
        "{\"factors\": {}                             | 400 | #",
        "null                                         | 422 | #",
      })
  void whatIsWrongIsNamed(String body, int status, String pointer) {
    post(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    post("{\"factors\": {\"need\": 2, \"access\": -1}}")
        .statusCode(422)
        .body("errors.pointer", hasItem("#/factors/need"))
        .body("errors.pointer", hasItem("#/factors/access"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    given()
        .contentType("text/plain")
        .body("{}")
        .post("/v1/scores")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    given()
        .contentType("application/json")
        .accept("text/html")
        .body("{}")
        .post("/v1/scores")
        .then()
        .statusCode(406);
  }

  @Test
  void tooLargeABodyIsRefused() {
    post("{\"model\": \"" + "x".repeat(300_000) + "\"}")
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void anOpportunityThatNobodyToldOfHasNoScore() {
    given()
        .get("/v1/opportunities/019aa000-0000-7000-8000-000000000000/score")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", not(containsString("Exception")));
    given().get("/v1/opportunities/7/score").then().statusCode(404);
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/v1/scores").then();
  }
}
