package io.vinnrate.opportunity.history.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class HistoryResourceTest {

  private static final String UNKNOWN = "0199c0de-0000-7000-8000-000000000000";
  private static final String ASSESSED =
      "{\"factors\": {\"need\": 0.75}, \"answers\": {\"budget\": \"possible\"}}";

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    rubrics.activateDefault();
    id = created(replica.customer(), "\"owner\": \"kari\"");
  }

  @Test
  void itTellsWhenWhoWhatAndWhy() {
    given()
        .header("If-Match", "\"1\"")
        .header("Acting-User", "ingrid")
        .contentType("application/merge-patch+json")
        .body("{\"owner\": null, \"title\": \"Cold rooms\"}")
        .patch("/v1/opportunities/{id}", id)
        .then()
        .statusCode(200);
    Response told = history(id, null, null);
    told.then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(1, 2)))
        .body("items.what", equalTo(List.of("created", "changed")))
        .body("items[0].by", equalTo(Tokens.CALLER))
        .body("items[0].at", equalTo(read(id).path("createdAt")))
        .body("items[0].changes.path", hasItem("/customerId"))
        .body("items[1].by", equalTo("ingrid"))
        .body("items[1].at", equalTo(read(id).path("changedAt")))
        .body("items[1].recordedAt", equalTo(read(id).path("changedAt")))
        .body("items[1]", not(hasKey("reason")))
        .body(
            "items[1].changes",
            equalTo(
                List.of(
                    Map.of("path", "/owner", "from", "kari"),
                    Map.of("path", "/title", "from", "Cold-chain monitoring", "to", "Cold rooms"))))
        .body("$", not(hasKey("next")));
  }

  @Test
  void whatChangesNothingIsNotTold() {
    patch(id, "\"1\"", "{\"owner\": \"kari\"}").then().statusCode(200).header("ETag", "\"1\"");
    history(id, null, null).then().body("items.size()", equalTo(1));
  }

  @Test
  void itIsReadPageByPage() {
    for (int version = 1; version < 5; version++) {
      patch(id, "*", "{\"title\": \"Title %d\"}".formatted(version)).then().statusCode(200);
    }
    List<Integer> versions = new ArrayList<>();
    String cursor = null;
    do {
      Response page = history(id, "2", cursor);
      page.then().statusCode(200);
      versions.addAll(page.path("items.version"));
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(versions).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void itGoesWithTheOpportunity() {
    remove(id, "\"1\"").then().statusCode(204);
    refused(history(id, null, null), 404);
    refused(asOf(id, Instant.now().toString()), 404);
  }

  @Test
  void badParametersAreRefusedByName() {
    refused(history(UNKNOWN, null, null), 404);
    refused(history(id, "0", null), 400).body("errors.parameter", equalTo(List.of("limit")));
    refused(history(id, null, "x"), 400).body("errors.parameter", equalTo(List.of("cursor")));
    String other = created(replica.customer(), "");
    patch(other, "*", "{\"title\": \"Other\"}").then().statusCode(200);
    String cursor = history(other, "1", null).path("next");
    refused(history(id, null, cursor), 400).body("errors.parameter", equalTo(List.of("cursor")));
  }

  @Test
  void asOfNowItIsWhatItIs() {
    work();
    assertSameAsNow();
    command(id, "closures", "*", "{\"outcome\": \"lost\", \"reasonKey\": \"price\"}")
        .then()
        .statusCode(200);
    assertSameAsNow();
    command(id, "reopenings", "*", "{}").then().statusCode(200);
    assertSameAsNow();
  }

  private void assertSameAsNow() {
    Map<String, Object> now = read(id).jsonPath().getMap("$");
    now.remove("score");
    Response then = asOf(id, Instant.now().toString());
    then.then().statusCode(200).body("$", equalTo(now));
    assertThat(then.header("ETag")).isNull();
    assessmentAsOf(id, Instant.now().toString())
        .then()
        .statusCode(200)
        .body("$", equalTo(now.get("assessment")));
  }

  /** Everything that can be known of an open opportunity. */
  private void work() {
    assess(id, "*", ASSESSED).then().statusCode(200);
    putNextStep(id, "*", "{\"what\": \"Show it\", \"at\": \"2998-03-05T09:00:00.12Z\"}");
    putStakeholder(id, UUID.randomUUID(), "*", stakeholder("")).then().statusCode(201);
    patch(
            id,
            "*",
            """
            {"situation": "bank", "productSegment": "cold", "buyingProcess": "thoroughCheck",
             "amount": {"amount": 1200.50, "currency": "EUR"}, "team": "north",
             "territory": "Vestland"}
            """)
        .then()
        .statusCode(200);
  }

  @Test
  void itStandsAsItStoodAtEachTime() {
    Response first = read(id);
    assess(id, "*", ASSESSED).then().statusCode(200);
    Response second = read(id);
    assess(id, "*", "{}").then().statusCode(200);
    for (Response then : List.of(first, second)) {
      Map<String, Object> stood = then.jsonPath().getMap("$");
      stood.remove("score");
      asOf(id, then.path("changedAt")).then().statusCode(200).body("$", equalTo(stood));
      assessmentAsOf(id, then.path("changedAt"))
          .then()
          .statusCode(200)
          .body("$", equalTo(stood.get("assessment")));
    }
    Instant between = Instant.parse(second.path("changedAt")).minus(1, ChronoUnit.MICROS);
    asOf(id, between.toString()).then().body("version", equalTo(1));
  }

  @Test
  void theAssessmentOfNowHasTheOpportunitysVersion() {
    assess(id, "\"1\"", ASSESSED).then().statusCode(200);
    given()
        .get("/v1/opportunities/{id}/assessment", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("factors", equalTo(Map.of("need", 0.75f)))
        .body("answers", equalTo(Map.of("budget", "possible")))
        .body("assessedAt", equalTo(read(id).path("changedAt")));
    refused(given().get("/v1/opportunities/{id}/assessment", UNKNOWN), 404);
  }

  @Test
  void beforeItWasThereItIsNotFound() {
    Instant before = Instant.parse(read(id).path("createdAt")).minus(1, ChronoUnit.MICROS);
    refused(asOf(id, before.toString()), 404);
    refused(assessmentAsOf(id, before.toString()), 404);
    refused(asOf(UNKNOWN, before.toString()), 404);
  }

  @Test
  void theFutureCannotBeTold() {
    refused(asOf(id, "2998-01-01T00:00:00Z"), 422)
        .body("errors.parameter", equalTo(List.of("asOf")));
    refused(assessmentAsOf(id, "2998-01-01T00:00:00Z"), 422)
        .body("errors.parameter", equalTo(List.of("asOf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-01", "-99999-01-01T00:00:00Z"})
  void whatIsNoTimeIsRefused(String moment) {
    refused(asOf(id, moment), 400).body("errors.parameter", equalTo(List.of("asOf")));
    refused(assessmentAsOf(id, moment), 400).body("errors.parameter", equalTo(List.of("asOf")));
  }

  private static Response history(String id, @Nullable String limit, @Nullable String cursor) {
    var request = given();
    if (limit != null) {
      request.queryParam("limit", limit);
    }
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/v1/opportunities/{id}/history", id);
  }

  private static Response asOf(String id, String moment) {
    return given().queryParam("asOf", moment).get("/v1/opportunities/{id}", id);
  }

  private static Response assessmentAsOf(String id, String moment) {
    return given().queryParam("asOf", moment).get("/v1/opportunities/{id}/assessment", id);
  }
}
