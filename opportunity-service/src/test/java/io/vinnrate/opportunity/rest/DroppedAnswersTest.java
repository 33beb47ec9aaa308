package io.vinnrate.opportunity.rest;

import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A rubric without the criterion budget and without the sponsor's answer active follows another.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class DroppedAnswersTest {

  private static final String GIVEN = "{\"budget\": \"possible\", \"sponsor\": \"active\"}";
  private static final Map<String, String> DROPPED =
      Map.of("budget", "possible", "sponsor", "active");

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private UUID customer = UUID.randomUUID();
  private String id = "";

  @BeforeEach
  void anAssessedOpportunity() {
    rubrics.activateDefault();
    customer = replica.customer();
    id = created(customer, "\"assessment\": {\"answers\": %s}".formatted(GIVEN));
    read(id).then().body("assessment.dropped", anEmptyMap());
    rubrics.activate(
        "narrow-1",
        Map.of(
            "needLevel",
            List.of("latent", "conscious", "buyingVision"),
            "sponsor",
            List.of("none", "passive")));
  }

  @AfterEach
  void theDefaultRubricIsActiveAgain() {
    rubrics.activateDefault();
  }

  @Test
  void theyAreKeptAndReported() {
    read(id)
        .then()
        .header("ETag", "\"1\"")
        .body("assessment.answers", equalTo(DROPPED))
        .body("assessment.dropped", equalTo(DROPPED));
    RestAssured.given()
        .queryParam("customerId", customer)
        .get("/v1/opportunities")
        .then()
        .body("items.assessment.dropped", equalTo(List.of(DROPPED)));
  }

  @Test
  void theyMayBeRepeated() {
    assess(id, "\"1\"", "{\"answers\": %s}".formatted(GIVEN))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    assess(
            id,
            "\"1\"",
            "{\"answers\": {\"needLevel\": \"latent\", \"budget\": \"possible\", \"sponsor\":"
                + " \"active\"}}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assessment.answers.needLevel", equalTo("latent"))
        .body("assessment.dropped", equalTo(DROPPED));
  }

  @Test
  void theyStayWhenTheyAreLeftOut() {
    assess(id, "\"1\"", "{\"answers\": {\"needLevel\": \"latent\"}}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assessment.answers.size()", equalTo(3))
        .body("assessment.dropped", equalTo(DROPPED));
    assess(id, "\"2\"", "{}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("assessment.answers", equalTo(DROPPED));
  }

  @Test
  void anotherAnswerTakesTheirPlace() {
    assess(id, "\"1\"", "{\"answers\": {\"sponsor\": \"passive\"}}")
        .then()
        .statusCode(200)
        .body("assessment.answers", equalTo(Map.of("budget", "possible", "sponsor", "passive")))
        .body("assessment.dropped", equalTo(Map.of("budget", "possible")));
  }

  @Test
  void theyCantBeSaidAnew() {
    refused(
            assess(
                id,
                "\"1\"",
                "{\"answers\": {\"budget\": \"allocated\", \"sponsor\": \"active\", \"inStep\":"
                    + " \"level\"}}"),
            422)
        .body("errors.pointer", equalTo(List.of("#/answers/budget", "#/answers/inStep")))
        .body(
            "errors.detail[0]", equalTo("is not a criterion; the criteria are needLevel, sponsor"));
    refused(post(body(customer, "\"assessment\": {\"answers\": {\"sponsor\": \"active\"}}")), 422)
        .body("errors.pointer", equalTo(List.of("#/assessment/answers/sponsor")))
        .body("errors.detail", equalTo(List.of("must be one of none, passive")));
    read(id).then().header("ETag", "\"1\"").body("assessment.answers", equalTo(DROPPED));
  }

  @Test
  void theyCountAgainUnderARubricThatHasThem() {
    rubrics.activateDefault();
    read(id)
        .then()
        .header("ETag", "\"1\"")
        .body("assessment.answers", equalTo(DROPPED))
        .body("assessment.dropped", anEmptyMap());
  }

  @Test
  void aSystemThatSynchronisesMaySendThemAgainOpenOrClosed() {
    rubrics.activateDefault();
    String externalId = "crm-" + UUID.randomUUID();
    String body = body(customer, "\"assessment\": {\"answers\": %s}".formatted(GIVEN));
    String own = upsert(externalId, body).then().statusCode(201).extract().path("id");
    rubrics.activate("narrow-2", Map.of("needLevel", List.of("latent", "conscious")));
    upsert(externalId, body)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("assessment.dropped", equalTo(DROPPED));
    command(own, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    upsert(externalId, body).then().statusCode(200).header("ETag", "\"2\"");
    refused(upsert(externalId, body.replace("possible", "allocated")), 422)
        .body("errors.pointer", equalTo(List.of("#/assessment/answers/budget")));
  }
}
