package io.vinnrate.opportunity.rest;

import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.unchanged;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A fresh installation, of which scoring-service has told nothing yet. */
@QuarkusTest
@TestProfile(RubricNotYetKnownTest.Fresh.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class RubricNotYetKnownTest {

  private static final String ANSWERS = "{\"answers\": {\"budget\": \"possible\"}}";

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  /** Starts the service anew, with a database and topics of its own. */
  public static class Fresh implements QuarkusTestProfile {}

  @Test
  void answersWaitForTheFirstRubricAndNothingElseDoes() {
    UUID customer = replica.customer();
    String externalId = "crm-" + customer;
    String assessed = body(customer, "\"assessment\": " + ANSWERS);
    String id = created(customer, "");
    putOff(post(assessed));
    putOff(upsert(externalId, assessed));
    putOff(assess(id, "\"1\"", ANSWERS));
    unchanged(id, 1);
    assess(id, "\"1\"", "{\"factors\": {\"need\": 0.5}}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assessment.dropped", anEmptyMap());
    rubrics.activateDefault();
    post(assessed).then().statusCode(201);
    upsert(externalId, assessed).then().statusCode(201);
    assess(id, "\"2\"", ANSWERS).then().statusCode(200).header("ETag", "\"3\"");
    read(id).then().body("assessment.answers.budget", equalTo("possible"));
  }

  private static void putOff(Response response) {
    refused(response, 503)
        .header("Retry-After", "3")
        .body("type", equalTo("/problems/rubric-not-yet-known"));
  }
}
