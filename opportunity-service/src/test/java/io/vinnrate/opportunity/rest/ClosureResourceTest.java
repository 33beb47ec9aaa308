package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.unchanged;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class ClosureResourceTest {

  private static final String NEED = "{\"factors\": {\"need\": 0.5}}";
  private static final String MORE_NEED = "{\"factors\": {\"need\": 0.9, \"value\": 0.4}}";

  @Inject Replica replica;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "");
  }

  @Test
  void aLossTellsWhyAndToWhom() {
    command(
            id,
            "closures",
            "\"1\"",
            """
            {"outcome": "lost", "reason": "They had met before", "reasonKey": "competitor",
             "competitor": " Nordkjøl AS "}
            """)
        .then()
        .statusCode(200)
        .body("closure.reason", equalTo("They had met before"))
        .body("closure.reasonKey", equalTo("competitor"))
        .body("closure.competitor", equalTo("Nordkjøl AS"));
    read(id).then().body("closure.competitor", equalTo("Nordkjøl AS"));
  }

  @Test
  void whatWasKnownIsFrozen() {
    assess(id, "\"1\"", NEED).then().statusCode(200);
    command(id, "closures", "\"2\"", "{\"outcome\": \"won\"}")
        .then()
        .statusCode(200)
        .body("closure.assessment.factors", equalTo(Map.of("need", 0.5f)));
  }

  @Test
  void whatWasLearnedAfterTheOutcomeIsNotFrozen() {
    assess(id, "\"1\"", NEED).then().statusCode(200);
    String known = read(id).path("assessment.assessedAt");
    assess(id, "\"2\"", MORE_NEED).then().statusCode(200);
    command(id, "closures", "\"3\"", closedAt(known))
        .then()
        .statusCode(200)
        .body("assessment.factors", equalTo(Map.of("need", 0.9f, "value", 0.4f)))
        .body("closure.assessment.factors", equalTo(Map.of("need", 0.5f)))
        .body("closure.assessment.assessedAt", equalTo(known));
    read(id).then().body("closure.assessment.factors", equalTo(Map.of("need", 0.5f)));
  }

  @Test
  void nothingWasKnownBeforeTheFirstAssessment() {
    String made = read(id).path("createdAt");
    assess(id, "\"1\"", NEED).then().statusCode(200);
    command(id, "closures", "\"2\"", closedAt(made))
        .then()
        .statusCode(200)
        .body("closure.assessment.factors", equalTo(Map.of()))
        .body("closure.assessment", not(hasKey("assessedAt")));
  }

  @Test
  void whatEndedBeforeItWasNotedWasKnownAsItWasNoted() {
    String late = created(replica.customer(), "\"assessment\": " + NEED);
    assess(late, "\"1\"", MORE_NEED).then().statusCode(200);
    command(late, "closures", "\"2\"", closedAt("2020-01-31T12:00:00Z"))
        .then()
        .statusCode(200)
        .body("closure.closedAt", equalTo("2020-01-31T12:00:00Z"))
        .body("closure.assessment.factors", equalTo(Map.of("need", 0.5f)));
  }

  @Test
  void aReopeningForgetsTheClosureButNotItsHistory() {
    command(id, "closures", "\"1\"", "{\"outcome\": \"lost\", \"reason\": \"No answer\"}");
    command(id, "reopenings", "\"2\"", "{\"reason\": \"They called\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("open"))
        .body("$", not(hasKey("closure")));
    given()
        .get("/v1/opportunities/{id}/history", id)
        .then()
        .statusCode(200)
        .body("items.what", equalTo(List.of("created", "lost", "reopened")))
        .body("items[1].reason", equalTo("No answer"))
        .body("items[2].reason", equalTo("They called"))
        .body(
            "items[2].changes.find { it.path == '/closure/outcome' }",
            equalTo(Map.of("path", "/closure/outcome", "from", "lost")));
  }

  @Test
  void aReopeningNeedsNoBody() {
    command(id, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    given()
        .header("If-Match", "\"2\"")
        .post("/v1/opportunities/{id}/reopenings", id)
        .then()
        .statusCode(200);
  }

  /** A body of a command on a closed opportunity or an open one, its status and place. */
  static Stream<Arguments> badCommands() {
    return Stream.of(
        arguments("{'outcome': 'won', 'reasonKey': 'noBudget'}", 422, "#/reasonKey"),
        arguments("{'outcome': 'won', 'reasonKey': ''}", 422, "#/reasonKey"),
        arguments("{'outcome': 'lost', 'reasonKey': 'weather'}", 422, "#/reasonKey"),
        arguments("{'outcome': 'lost', 'reasonKey': 7}", 400, "#/reasonKey"),
        arguments("{'outcome': 'won', 'competitor': 'Nordkjøl'}", 422, "#/competitor"),
        arguments("{'outcome': 'lost', 'competitor': ' '}", 422, "#/competitor"),
        arguments(
            "{'outcome': 'lost', 'competitor': '%s'}".formatted("x".repeat(201)),
            422,
            "#/competitor"),
        arguments("{'outcome': 'lost', 'closedAt': '2998-01-01T00:00:00Z'}", 422, "#/closedAt"),
        arguments("{'outcome': 'lost', 'assessment': {}}", 400, "#/assessment"));
  }

  @ParameterizedTest
  @MethodSource("badCommands")
  void aBadClosureIsRefusedByName(String body, int status, String pointer) {
    refused(command(id, "closures", "\"1\"", body.replace('\'', '"')), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    unchanged(id, 1);
  }

  @Test
  void anUnfittingReasonIsToldWhichFit() {
    refused(
            command(id, "closures", "\"1\"", "{\"outcome\": \"won\", \"reasonKey\": \"noBudget\"}"),
            422)
        .body("detail", containsString("'noBudget' is no reason why an opportunity is won"))
        .body("detail", containsString("price"));
  }

  @Test
  void aBadReopeningIsRefusedByName() {
    command(id, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    refused(command(id, "reopenings", "\"2\"", "{\"reason\": \"\"}"), 422)
        .body("errors.pointer", equalTo(List.of("#/reason")));
    refused(command(id, "reopenings", "\"2\"", "{\"why\": \"x\"}"), 400)
        .body("errors.pointer", equalTo(List.of("#/why")));
    read(id).then().header("ETag", "\"2\"").body("status", equalTo("won"));
  }

  private static String closedAt(String moment) {
    return "{\"outcome\": \"lost\", \"closedAt\": \"%s\"}".formatted(moment);
  }
}
