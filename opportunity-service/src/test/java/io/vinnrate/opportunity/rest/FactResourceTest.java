package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static io.vinnrate.opportunity.testing.FactCalls.listStakeholders;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.readNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.readStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class FactResourceTest {

  private static final UUID OLA = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final UUID SOLVEIG = UUID.fromString("f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final String BOOKED =
      "{\"what\": \"Show the proof\", \"at\": \"2998-03-05T09:00:00.123456789Z\"}";

  private static final List<String> ROLES =
      List.of(
          "decisionMaker",
          "affectedManager",
          "affectedUser",
          "evaluator",
          "sponsor",
          "opponent",
          "other");

  @Inject Replica replica;
  @Inject EntityManager database;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "");
  }

  @Test
  void aStakeholderIsAddedReadChangedAndForgotten() {
    putStakeholder(id, SOLVEIG, "\"1\"", stakeholder(""))
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .header("Location", endsWith("/v1/opportunities/%s/stakeholders/%s".formatted(id, SOLVEIG)))
        .body("id", equalTo(SOLVEIG.toString()))
        .body("otherRoles", equalTo(List.of()))
        .body("$", not(hasKey("influence")))
        .body("$", not(hasKey("title")))
        .body("$", not(hasKey("lastContactAt")));
    putStakeholder(
            id,
            SOLVEIG,
            "\"2\"",
            """
            {"name": " Solveig Havnes ", "title": "CEO", "role": "sponsor",
             "otherRoles": ["affectedManager", "decisionMaker"], "stance": "supports",
             "influence": "high", "met": true, "lastContactAt": "2026-02-18T13:30:00.123456789Z"}
            """)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
    readStakeholder(id, SOLVEIG)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body(
            "",
            equalTo(
                Map.of(
                    "id", SOLVEIG.toString(),
                    "name", "Solveig Havnes",
                    "title", "CEO",
                    "role", "sponsor",
                    "otherRoles", List.of("decisionMaker", "affectedManager"),
                    "stance", "supports",
                    "influence", "high",
                    "met", true,
                    "lastContactAt", "2026-02-18T13:30:00.123456Z")));
    removeStakeholder(id, SOLVEIG, "\"3\"")
        .then()
        .statusCode(204)
        .header("ETag", "\"4\"")
        .body(emptyString());
    refused(readStakeholder(id, SOLVEIG), 404);
    read(id).then().header("ETag", "\"4\"");
  }

  @Test
  void allStakeholdersAreListed() {
    listStakeholders(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("items", equalTo(List.of()));
    putStakeholder(id, SOLVEIG, "\"1\"", stakeholder("")).then().statusCode(201);
    putStakeholder(id, OLA, "\"2\"", stakeholder("")).then().statusCode(201);
    listStakeholders(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("items.id", equalTo(List.of(OLA.toString(), SOLVEIG.toString())));
  }

  @Test
  void theListSaysHowFarTheBuyingCentreIsCovered() {
    listStakeholders(id)
        .then()
        .body("coverage.roles.role", equalTo(ROLES))
        .body("coverage.missing", equalTo(ROLES.subList(0, 5)))
        .body("coverage", not(hasKey("decisionMaker")))
        .body("coverage", not(hasKey("evaluators")));
    String twofold =
        """
        {"name": "Ola", "role": "evaluator", "otherRoles": ["sponsor"], "stance": "supports",
         "met": true}
        """;
    putStakeholder(id, OLA, "\"1\"", twofold).then().statusCode(201);
    putStakeholder(id, SOLVEIG, "\"2\"", stakeholder("")).then().statusCode(201);
    listStakeholders(id)
        .then()
        .body(
            "coverage.roles.find { it.role == 'sponsor' }",
            equalTo(
                Map.of(
                    "role",
                    "sponsor",
                    "stakeholders",
                    1,
                    "met",
                    1,
                    "supporting",
                    1,
                    "opposing",
                    0)))
        .body("coverage.missing", equalTo(List.of("affectedManager", "affectedUser")))
        .body("coverage.decisionMaker", equalTo("identified"))
        .body("coverage.sponsor", equalTo("active"))
        .body("coverage.opponents", equalTo("unknown"))
        .body("coverage.evaluators", equalTo("all"));
  }

  @Test
  void theBuyingCentreCanBeSeen() {
    putStakeholder(id, SOLVEIG, "\"1\"", stakeholder("")).then().statusCode(201);
    given()
        .accept("image/svg+xml")
        .get("/v1/opportunities/{id}/stakeholders", id)
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("ETag", "\"2\"")
        .header("Vary", "Accept")
        .body(containsString("Solveig Havnes (neutral, not met, influence unknown)"));
    refused(given().accept("image/png").get("/v1/opportunities/{id}/stakeholders", id), 406);
  }

  @Test
  void aNextStepIsAgreedBookedAndForgotten() {
    putNextStep(id, "\"1\"", "{\"what\": \" Show the proof \"}")
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .header("Location", endsWith("/v1/opportunities/%s/next-step".formatted(id)))
        .body("", equalTo(Map.of("what", "Show the proof")));
    putNextStep(id, "\"2\"", BOOKED).then().statusCode(200).header("ETag", "\"3\"");
    readNextStep(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("", equalTo(Map.of("what", "Show the proof", "at", "2998-03-05T09:00:00.123456Z")));
    removeNextStep(id, "\"3\"").then().statusCode(204).header("ETag", "\"4\"");
    refused(readNextStep(id), 404);
    refused(removeNextStep(id, "\"4\""), 404);
    read(id).then().header("ETag", "\"4\"");
  }

  @Test
  void whatIsTheSameChangesNothing() {
    String contact = stakeholder("\"lastContactAt\": \"2026-02-18T13:30:00Z\"");
    putStakeholder(id, SOLVEIG, "\"1\"", contact).then().header("ETag", "\"2\"");
    String changedAt = read(id).path("changedAt");
    putStakeholder(id, SOLVEIG, "\"2\"", contact).then().statusCode(200).header("ETag", "\"2\"");
    read(id).then().body("changedAt", equalTo(changedAt));
    putNextStep(id, "\"2\"", BOOKED).then().header("ETag", "\"3\"");
    putNextStep(id, "\"3\"", BOOKED).then().statusCode(200).header("ETag", "\"3\"");
  }

  @Test
  void factsStayWhenTheRestChanges() {
    String externalId = "crm-" + UUID.randomUUID();
    UUID customer = replica.customer();
    String own = upsert(externalId, body(customer, "")).path("id");
    putStakeholder(own, SOLVEIG, "\"1\"", stakeholder("")).then().statusCode(201);
    putNextStep(own, "\"2\"", BOOKED).then().statusCode(201);
    upsert(externalId, body(customer, "\"owner\": \"kari\"")).then().header("ETag", "\"4\"");
    command(own, "closures", "\"4\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    listStakeholders(own).then().header("ETag", "\"5\"").body("items.size()", equalTo(1));
    readNextStep(own).then().statusCode(200).header("ETag", "\"5\"");
  }

  @Test
  void aClosedOpportunityKeepsItsFacts() {
    putStakeholder(id, SOLVEIG, "\"1\"", stakeholder("")).then().statusCode(201);
    putNextStep(id, "\"2\"", BOOKED).then().statusCode(201);
    command(id, "closures", "\"3\"", "{\"outcome\": \"lost\"}").then().statusCode(200);
    refused(putStakeholder(id, SOLVEIG, "\"4\"", stakeholder("\"title\": \"CEO\"")), 409)
        .body("type", equalTo("/problems/opportunity-closed"));
    refused(putStakeholder(id, SOLVEIG, "\"4\"", stakeholder("")), 409);
    refused(removeStakeholder(id, SOLVEIG, "\"4\""), 409);
    refused(putNextStep(id, "\"4\"", "{\"what\": \"Call again\"}"), 409);
    refused(removeNextStep(id, "\"4\""), 409);
    listStakeholders(id).then().header("ETag", "\"4\"").body("items.size()", equalTo(1));
  }

  @Test
  void nobodyIsLeftOfADeletedOpportunity() {
    putStakeholder(id, SOLVEIG, "\"1\"", stakeholder("")).then().statusCode(201);
    putNextStep(id, "\"2\"", BOOKED).then().statusCode(201);
    remove(id, "\"3\"").then().statusCode(204);
    refused(listStakeholders(id), 404);
    refused(readStakeholder(id, SOLVEIG), 404);
    refused(readNextStep(id), 404);
    List<?> left =
        database
            .createNativeQuery("SELECT name FROM stakeholder WHERE opportunity_id = :id")
            .setParameter("id", UUID.fromString(id))
            .getResultList();
    assertThat(left).isEmpty();
  }

  @Test
  void aStepThatHasPassedMayBeRepeatedButNotBookedAnew() {
    Instant soon = Instant.now().plusSeconds(3);
    String call = "{\"what\": \"Call\", \"at\": \"%s\"}".formatted(soon);
    putNextStep(id, "\"1\"", call).then().statusCode(201);
    await().until(() -> Instant.now().isAfter(soon));
    refused(putNextStep(created(replica.customer(), ""), "\"1\"", call), 422)
        .body("errors.pointer", equalTo(List.of("#/at")));
    putNextStep(id, "\"2\"", call).then().statusCode(200).header("ETag", "\"2\"");
  }
}
