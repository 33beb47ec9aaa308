package io.vinnrate.scoring.score.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ScoreResourceTest {

  private static final String ALL_GIVEN =
      """
      {"explain": true,
       "factors": {"need": 0.9, "solution": 0.8, "value": 0.8, "access": 0.7, "salesProcess": 0.9}}
      """;

  @Test
  void fiveDirectControlsScoreTheirProduct() {
    score(
            """
            {"factors": {"need": 0.9, "solution": 0.8, "value": 0.8, "access": 0.7, "salesProcess": 0.9}}
            """)
        .statusCode(200)
        .body("winProbability", equalTo(0.36288))
        .body("modelVersion", equalTo("default-1"))
        .body("weakestFactor", equalTo("access"))
        .body("interval.low", equalTo(0.36288))
        .body("factors", hasSize(5))
        .body("factors[4].factor", equalTo("salesProcess"));
  }

  @Test
  void nothingKnownScoresTheBaseRate() {
    score("{}").statusCode(200).body("winProbability", equalTo(0.25));
  }

  @Test
  void theOrderOfAnswersAndTheFormOfNumbersDoNotChangeTheHash() {
    String hash =
        score(
                "{\"answers\": {\"needLevel\": \"conscious\", \"budget\": \"allocated\"},"
                    + " \"factors\": {\"access\": 0.5}}")
            .extract()
            .path("inputHash");
    score(
            "{\"factors\": {\"access\": 0.50}, \"answers\": {\"budget\": \"allocated\","
                + " \"needLevel\": \"conscious\"}}")
        .body("inputHash", equalTo(hash));
  }

  @Test
  void everyFaultOfTheAssessmentIsNamed() {
    score("{\"answers\": {\"needLevel\": \"none\", \"mood\": \"good\"}}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("#/answers/needLevel"))
        .body("errors.pointer", hasItem("#/answers/mood"));
    score("{\"factors\": {\"need\": 1.01}}")
        .statusCode(422)
        .body("errors.pointer", contains("#/factors/need"));
    score("{\"model\": \"default-7\"}").statusCode(422).body("errors.pointer", contains("#/model"));
    score("{\"factors\": {\"need\": NaN}}").statusCode(400);
    score("{\"factors\": {\"luck\": 0.5}}")
        .statusCode(400)
        .body("errors.pointer", contains("#/factors/luck"));
  }

  @Test
  void factsDeriveAnswersAsOfTheMoment() {
    String facts =
        "{\"facts\": {\"nextStep\": {\"at\": \"2026-06-01T00:00:00Z\"}}, \"asOf\": \"%s\"}";
    score(facts.formatted("2026-05-31T00:00:00Z"))
        .statusCode(200)
        .body("derived[0].criterion", equalTo("nextStep"))
        .body("derived[0].answer", equalTo("booked"))
        .body("derived[0].validUntil", equalTo("2026-06-01T00:00:00Z"));
    score(facts.formatted("2026-06-01T00:00:00.000001Z"))
        .statusCode(200)
        .body("derived[0].answer", equalTo("none"));
  }

  @Test
  void whatIsKnownOfTheCustomerIsHashedAndContactWithItCounts() {
    String facts = "{\"facts\": {\"customer\": {%s}}, \"asOf\": \"2026-06-01T00:00:00Z\"}";
    String unknown = score(facts.formatted("")).statusCode(200).extract().path("inputHash");
    String standing = "\"class\": \"A\", \"loyaltyIndex\": 82.5";
    score(facts.formatted(standing))
        .statusCode(200)
        .body("winProbability", equalTo(0.25))
        .body("$", not(hasKey("derived")))
        .body("inputHash", not(equalTo(unknown)));
    score(facts.formatted("\"lastProactiveContactAt\": \"2026-05-31T00:00:00Z\""))
        .statusCode(200)
        .body("derived[0].criterion", equalTo("recentContact"))
        .body("derived[0].answer", equalTo("within14"));
  }

  @Test
  void aRubricThatIsNotTheModelsIsNamed() {
    score("{\"model\": \"default-1\", \"rubric\": \"default-1\"}").statusCode(200);
    score("{\"model\": \"default-1\", \"rubric\": \"ours-7\"}")
        .statusCode(422)
        .body("errors.pointer", contains("#/rubric"));
  }

  @Test
  void whatToAskNextIsSaidWhenAskedFor() {
    score("{\"explain\": true, \"factors\": {\"need\": 0.9}}")
        .statusCode(200)
        .body("nextQuestion.criterion", equalTo("proofAccepted"))
        .body("nextQuestion.factor", equalTo("solution"))
        .body("nextQuestion.text.en", not(emptyString()))
        .body("nextQuestion.text.nb", not(emptyString()))
        .body("nextQuestion.expectedNarrowing", greaterThan(0.0))
        .body("factors[0].nextQuestion", nullValue())
        .body("factors[1].nextQuestion.criterion", equalTo("proofAccepted"))
        .body("factors[4].nextQuestion.expectedNarrowing", greaterThan(0.0));
  }

  @Test
  void whatToAskNextIsNotSaidOtherwise() {
    for (String body : List.of("{}", "{\"explain\": false}", ALL_GIVEN)) {
      score(body)
          .statusCode(200)
          .body("$", not(hasKey("nextQuestion")))
          .body("factors[1]", not(hasKey("nextQuestion")));
    }
  }

  private static ValidatableResponse score(String body) {
    return given()
        .config(
            RestAssuredConfig.config()
                .jsonConfig(
                    JsonConfig.jsonConfig()
                        .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/scores")
        .then();
  }
}
