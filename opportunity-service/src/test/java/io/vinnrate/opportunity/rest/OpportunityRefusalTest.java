package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.Calls.unchanged;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.UUID;
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
class OpportunityRefusalTest {

  private static final String UNKNOWN = "0199c0de-0000-7000-8000-000000000000";

  @Inject Replica replica;

  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomer() {
    customer = replica.customer();
  }

  @ParameterizedTest
  @ValueSource(strings = {UNKNOWN, "no-uuid"})
  void whatIsNotThereIsNotFound(String id) {
    refused(read(id), 404);
    refused(patch(id, null, "{\"title\": \"x\"}"), 404);
    refused(patch(id, "\"1\"", "{\"title\": \"x\"}"), 404);
    refused(remove(id, null), 404);
    refused(remove(id, "\"1\""), 404);
    refused(assess(id, null, "{}"), 404);
    refused(assess(id, "\"1\"", "{}"), 404);
    refused(command(id, "stage-moves", null, "{\"to\": \"closing\"}"), 404);
    refused(command(id, "closures", null, "{\"outcome\": \"won\"}"), 404);
    refused(command(id, "reopenings", null, ""), 404);
    refused(given().get("/v1/opportunities/by-external-id/{id}", id), 404);
  }

  @Test
  void aChangeNeedsTheCurrentVersion() {
    String id = created(customer, "");
    for (String tag : new String[] {null, "\"7\"", "W/\"1\"", "\"x\""}) {
      int status = tag == null ? 428 : 412;
      refused(patch(id, tag, "{\"title\": \"x\"}"), status);
      refused(remove(id, tag), status);
      refused(assess(id, tag, "{\"factors\": {\"need\": 1}}"), status);
      refused(command(id, "stage-moves", tag, "{\"to\": \"closing\"}"), status);
      refused(command(id, "closures", tag, "{\"outcome\": \"won\"}"), status);
      refused(command(id, "reopenings", tag, ""), status);
    }
    refused(patch(id, "1", "{\"title\": \"x\"}"), 400).body("errors.header", hasItem("If-Match"));
    unchanged(id, 1);
  }

  @Test
  void aClosedOneStaysAsItIs() {
    String id = created(customer, "");
    command(id, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    refused(command(id, "closures", "\"2\"", "{\"outcome\": \"lost\"}"), 409)
        .body("type", equalTo("/problems/opportunity-closed"));
    refused(command(id, "stage-moves", "\"2\"", "{\"to\": \"closing\"}"), 409);
    refused(command(id, "stage-moves", "\"2\"", "{\"to\": \"prospecting\"}"), 409);
    refused(patch(id, "\"2\"", "{\"title\": \"x\"}"), 409);
    refused(assess(id, "\"2\"", "{\"factors\": {\"need\": 1}}"), 409);
    refused(command(id, "closures", "\"1\"", "{\"outcome\": \"lost\"}"), 412);
    unchanged(id, 2);
    read(id).then().body("status", equalTo("won"));
  }

  @Test
  void anOpenOneCantBeReopened() {
    String id = created(customer, "");
    refused(command(id, "reopenings", "\"1\"", ""), 409)
        .body("type", equalTo("/problems/opportunity-open"));
    unchanged(id, 1);
  }
}
