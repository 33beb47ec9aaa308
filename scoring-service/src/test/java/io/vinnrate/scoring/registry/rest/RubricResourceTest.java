package io.vinnrate.scoring.registry.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.scoring.registry.rest.Rubrics.add;
import static io.vinnrate.scoring.registry.rest.Rubrics.answer;
import static io.vinnrate.scoring.registry.rest.Rubrics.criteria;
import static io.vinnrate.scoring.registry.rest.Rubrics.criterion;
import static io.vinnrate.scoring.registry.rest.Rubrics.newVersion;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
class RubricResourceTest {

  @Test
  void theDefaultRubricIsThereWithItsTextsAndRules() {
    given()
        .get("/v1/rubrics/default-1")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("criteria", hasSize(21))
        .body("criteria.find { it.key == 'nextStep' }.derivation", equalTo("nextStep"))
        .body(
            "criteria.find { it.key == 'needLevel' }.answers[2].text.nb",
            containsString("Kjøpsvisjon"));
    given().get("/v1/rubrics").then().statusCode(200).body("items.version", hasItem("default-1"));
  }

  @Test
  void aCompanysRubricIsKeptAndTheSameAgainChangesNothing() {
    String version = newVersion();
    add(version, criteria())
        .statusCode(201)
        .header("Location", containsString("/v1/rubrics/" + version))
        .body("criteria[0].weight", equalTo(1.0f));
    add(version, criteria()).statusCode(200);
    given().get("/v1/rubrics/" + version).then().statusCode(200).body("criteria", hasSize(5));
  }

  @Test
  void aVersionIsNeverUsedAgain() {
    String version = newVersion();
    add(version, criteria()).statusCode(201);
    add(version, criteria().replace("Is it?", "Was it?"))
        .statusCode(409)
        .body("type", equalTo("/problems/version-taken"))
        .body("errors.pointer", contains("#/version"));
  }

  @Test
  void anIdempotencyKeyGivesTheSameAnswer() {
    String version = newVersion();
    for (int i = 0; i < 2; i++) {
      given()
          .header("Idempotency-Key", version)
          .contentType(ContentType.JSON)
          .body(Rubrics.body(version, criteria()))
          .post("/v1/rubrics")
          .then()
          .statusCode(201);
    }
  }

  @Test
  void listsGoOnWhereThePageEnded() {
    add(newVersion(), criteria()).statusCode(201);
    String next =
        given()
            .queryParam("limit", 1)
            .get("/v1/rubrics")
            .then()
            .statusCode(200)
            .extract()
            .path("next");
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/v1/rubrics")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void everyFaultOfTheCriteriaIsNamedAtItsPlace() {
    String falling = criterion("need", "need", answer("no", "0.5", "0"), answer("yes", "0.4", "1"));
    String twice = criterion("need", "value", answer("no", "0", "0"), answer("no", "1", "1"));
    add(newVersion(), falling + ", " + twice)
        .statusCode(422)
        .body("errors.pointer", hasItem("#/criteria/0/answers/1/level"))
        .body("errors.pointer", hasItem("#/criteria/1/key"))
        .body("errors.pointer", hasItem("#/criteria/1/answers/1/key"))
        .body("errors.detail", hasItem("has no criterion of the factor access"));
  }

  @Test
  void aDerivedCriterionHasAllAnswersOfItsRule() {
    String rule =
        criterion("next", "need", answer("none", "0", "0"))
            .replace("\"answers\"", "\"derivation\": \"nextStep\", \"answers\"");
    add(newVersion(), criteria() + ", " + rule)
        .statusCode(422)
        .body("errors.pointer", contains("#/criteria/5/answers"))
        .body("errors.detail", contains("must hold agreed, booked, which nextStep can give"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"level\": 1,     | \"level\": 1.2,      | 422 | #/criteria/0/answers/1/level",
        "\"level\": 0,     | \"level\": -0.1,     | 422 | #/criteria/0/answers/0/level",
        "\"level\": 0,     | \"level\": NaN,      | 400 | ",
        "\"level\": 0,     |                      | 422 | #/criteria/0/answers/0/level",
        "\"effortHours\": 4 | \"effortHours\": -1 | 422 | #/criteria/0/answers/1/effortHours",
        "\"key\": \"need\" | \"key\": \"\"        | 422 | #/criteria/0/key",
        "\"key\": \"need\" | \"key\": \"a b\"     | 422 | #/criteria/0/key",
        "\"nb\": \"Er det?\" | \"nb\": \" \"      | 422 | #/criteria/0/text/nb",
        "\"en\": \"Is it?\", |                    | 422 | #/criteria/0/text/en",
        "\"factor\": \"need\" | \"factor\": \"luck\" | 400 | #/criteria/0/factor",
        "\"factor\": \"need\", | \"factor\": \"need\", \"weight\": 0, | 422 | #/criteria/0/weight",
        "\"factor\": \"need\", | \"factor\": \"need\", \"derivation\": \"guess\", | 400 |"
            + " #/criteria/0/derivation",
        "\"factor\": \"need\", | \"factor\": \"need\", \"colour\": \"red\", | 400 |"
            + " #/criteria/0/colour",
        "\"factor\": \"need\", | \"factor\": \"need\", \"source\": \" \", | 422 |"
            + " #/criteria/0/source",
      })
  void aPartThatMakesNoSenseIsNamed(
      String from, @Nullable String to, int status, @Nullable String pointer) {
    String criteria = criteria().replaceFirst(Pattern.quote(from), to == null ? "" : to);
    ValidatableResponse response = add(newVersion(), criteria).statusCode(status);
    if (pointer != null) {
      response.body("errors.pointer", contains(pointer));
    }
  }

  @Test
  void thereAreLimits() {
    String many =
        IntStream.range(0, 61)
            .mapToObj(i -> criterion("c" + i, "need", answer("yes", "1", "0")))
            .collect(Collectors.joining(", "));
    add(newVersion(), many).statusCode(422).body("errors.pointer", contains("#/criteria"));
    String[] nine =
        IntStream.range(0, 9).mapToObj(i -> answer("a" + i, "1", "0")).toArray(String[]::new);
    add(newVersion(), criterion("c", "need", nine))
        .statusCode(422)
        .body("errors.pointer", contains("#/criteria/0/answers"));
    add("-x", criteria()).statusCode(422).body("errors.pointer", contains("#/version"));
    given().get("/v1/rubrics/none-such").then().statusCode(404);
  }
}
