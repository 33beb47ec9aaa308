package io.vinnrate.opportunity.erasure.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.readStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class StakeholderErasureTest {

  @Inject Replica replica;

  private final UUID person = UUID.randomUUID();
  private final UUID solveig = UUID.randomUUID();
  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "");
  }

  @Test
  void aStakeholderIsErasedByItsOwnId() {
    putStakeholder(id, solveig, "*", stakeholder("\"title\": \"CEO\"")).then().statusCode(201);
    said("evidence", "{\"about\": \"pain\", \"text\": \"Solveig Havnes told of losses\"}");
    erase(solveig).then().statusCode(204).header("ETag", "\"4\"");
    readStakeholder(id, solveig)
        .then()
        .body("name", equalTo("erased"))
        .body("title", equalTo("erased"))
        .body("stance", equalTo("neutral"));
    String history = history();
    assertThat(history).doesNotContain("Solveig", "CEO").contains("erased told of losses");
    erase(solveig).then().statusCode(204).header("ETag", "\"4\"");
    assertThat(history()).isEqualTo(history);
  }

  @Test
  void somebodyWhoWasForgottenIsErasedFromTheHistory() {
    putStakeholder(id, solveig, "*", stakeholder("")).then().statusCode(201);
    removeStakeholder(id, solveig, "*").then().statusCode(204);
    erase(solveig).then().statusCode(204).header("ETag", "\"4\"");
    assertThat(history()).doesNotContain("Solveig");
  }

  @Test
  void aClosedOpportunityIsNoObstacle() {
    putStakeholder(id, solveig, "*", stakeholder("")).then().statusCode(201);
    command(id, "closures", "*", "{\"outcome\": \"won\"}").then().statusCode(200);
    erase(solveig).then().statusCode(204);
    readStakeholder(id, solveig).then().body("name", equalTo("erased"));
  }

  @Test
  void theExportHasAllThatIsAboutTheStakeholder() {
    putStakeholder(id, solveig, "*", stakeholder("\"personId\": \"%s\"".formatted(person)))
        .then()
        .statusCode(201);
    putStakeholder(id, UUID.randomUUID(), "*", stakeholder("").replace("Solveig", "Ola"))
        .then()
        .statusCode(201);
    String call = said("activities", activity("Called", "\"%s\"".formatted(solveig)));
    String naming = said("activities", activity("Asked for Solveig Havnes", ""));
    said("activities", activity("Asked for Ola Havnes", ""));
    String quote =
        said("evidence", "{\"about\": \"pain\", \"text\": \"Losses, says Solveig Havnes\"}");
    said("evidence", "{\"about\": \"pain\", \"text\": \"Losses\"}");

    Response one =
        given().get("/v1/opportunities/{id}/stakeholders/{stakeholder}/export", id, solveig);
    one.then()
        .statusCode(200)
        .body("opportunityId", equalTo(id))
        .body("stakeholders.id", equalTo(List.of(solveig.toString())))
        .body("history.version", equalTo(List.of(2, 4, 5, 7)))
        .body("activities.id", equalTo(List.of(naming, call)))
        .body("evidence.id", equalTo(List.of(quote)));
    Response all = given().get("/v1/people/{person}/export", person);
    all.then().statusCode(200).body("personId", equalTo(person.toString()));
    assertThat(all.<Object>path("opportunities[0]")).isEqualTo(one.path(""));
    erase(solveig).then().statusCode(204);
    refused(given().get("/v1/people/{person}/export", person), 404);
  }

  @Test
  void nobodyIsFoundWhoNeverWas() {
    refused(erase(solveig), 404);
    refused(given().get("/v1/opportunities/{id}/stakeholders/{s}/export", id, solveig), 404);
    refused(given().get("/v1/opportunities/{id}/stakeholders/{s}/export", person, solveig), 404);
    refused(given().get("/v1/people/{person}/export", person), 404);
  }

  private Response erase(UUID stakeholder) {
    return given().post("/v1/opportunities/{id}/stakeholders/{s}/erasure", id, stakeholder);
  }

  private String history() {
    return given()
        .get("/v1/opportunities/{id}/history", id)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String activity(String what, String with) {
    return """
    {"kind": "call", "what": "%s", "at": "2026-01-01T10:00:00Z", "stakeholderIds": [%s]}
    """
        .formatted(what, with);
  }

  private String said(String where, String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post("/v1/opportunities/{id}/{where}", id, where)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
