package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.PROBLEM;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.listed;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static io.vinnrate.opportunity.testing.PipelineCalls.forced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
class OpportunityResourceTest {

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomerAndARubric() {
    rubrics.activateDefault();
    customer = replica.customer();
  }

  @Test
  void aCreatedOpportunityCanBeRead() {
    String id =
        post(body(
                customer,
                """
                "situation": "pilotCustomers", "productSegment": "cold-chain", "owner": "ingrid",
                "buyingProcess": "veryThoroughCheck"
                """))
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", matchesPattern(".*/v1/opportunities/[0-9a-f-]{36}"))
            .extract()
            .path("id");
    read(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("version", equalTo(1))
        .body("customerId", equalTo(customer.toString()))
        .body("title", equalTo("Cold-chain monitoring"))
        .body("situation", equalTo("pilotCustomers"))
        .body("productSegment", equalTo("cold-chain"))
        .body("amount.amount", equalTo(480000))
        .body("amount.currency", equalTo("NOK"))
        .body("expectedCloseDate", equalTo("2026-06-30"))
        .body("owner", equalTo("ingrid"))
        .body("buyingProcess", equalTo("veryThoroughCheck"))
        .body("stage", equalTo("prospecting"))
        .body("phase", equalTo("interest"))
        .body("status", equalTo("open"))
        .body("assessment.factors", anEmptyMap())
        .body("assessment.answers", anEmptyMap())
        .body("$", not(hasKey("closure")))
        .body("$", not(hasKey("score")));
  }

  @Test
  void anAssessmentTakesThePlaceOfTheOneBefore() {
    String id = created(customer, "\"assessment\": {\"answers\": {\"budget\": \"none\"}}");
    read(id)
        .then()
        .body("assessment.answers.budget", equalTo("none"))
        .body("assessment.assessedAt", notNullValue());
    String known = "{\"factors\": {\"salesProcess\": 0.9}, \"answers\": {\"buyingDesire\": \"5\"}}";
    assess(id, "\"1\"", known)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assessment.factors", equalTo(Map.of("salesProcess", 0.9f)))
        .body("assessment.answers", equalTo(Map.of("buyingDesire", "5")));
    String assessedAt = read(id).path("assessment.assessedAt");
    assess(id, "\"2\"", known)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("assessment.assessedAt", equalTo(assessedAt));
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    String id = created(customer, "\"owner\": \"kari\"");
    patch(id, "\"1\"", "{\"title\": \"After\", \"amount\": {\"amount\": 12.50}}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("title", equalTo("After"))
        .body("amount.amount", equalTo(12.5f))
        .body("amount.currency", equalTo("NOK"))
        .body("owner", equalTo("kari"));
    patch(id, "\"2\"", "{\"owner\": null}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("$", not(hasKey("owner")));
    patch(id, "\"3\"", "{\"amount\": {\"amount\": 12.5000}}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
  }

  @Test
  void aMoveChangesStageAndPhase() {
    String id = created(customer, "\"stage\": \"segmenting\"");
    command(id, "stage-moves", "\"1\"", "{\"to\": \"customerMeetings\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("stage", equalTo("customerMeetings"))
        .body("phase", equalTo("sellingIn"));
    command(id, "stage-moves", "\"2\"", "{\"to\": \"customerMeetings\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void anOpportunityIsClosedAndReopened() {
    String id = created(customer, "");
    command(
            id,
            "closures",
            "\"1\"",
            """
            {"outcome": "lost", "reason": "Price", "closedAt": "2026-02-03T04:05:06.123456789Z"}
            """)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("lost"))
        .body("closure.outcome", equalTo("lost"))
        .body("closure.reason", equalTo("Price"))
        .body("closure.closedAt", equalTo("2026-02-03T04:05:06.123456Z"));
    read(id).then().body("closure.closedAt", equalTo("2026-02-03T04:05:06.123456Z"));
    given()
        .header("If-Match", "\"2\"")
        .post("/v1/opportunities/{id}/reopenings", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("open"))
        .body("$", not(hasKey("closure")));
    command(id, "closures", "\"3\"", "{\"outcome\": \"won\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("won"))
        .body("closure.closedAt", notNullValue())
        .body("closure", not(hasKey("reason")));
  }

  @Test
  void aDeletedOpportunityIsGoneOpenOrClosed() {
    String open = created(customer, "");
    remove(open, "\"1\"").then().statusCode(204);
    read(open).then().statusCode(404).contentType(PROBLEM);
    String closed = created(customer, "");
    command(closed, "closures", "\"1\"", "{\"outcome\": \"abandoned\"}").then().statusCode(200);
    remove(closed, "\"2\"").then().statusCode(204);
    read(closed).then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void anUpsertCreatesOnceAndThenReplaces() {
    String externalId = "crm-" + UUID.randomUUID();
    String body =
        body(
            customer,
            """
            "owner": "ola", "stage": "closing", "assessment": {"factors": {"need": 0.5}}
            """);
    String id =
        upsert(externalId, body)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", matchesPattern(".*/v1/opportunities/[0-9a-f-]{36}"))
            .extract()
            .path("id");
    upsert(externalId, body).then().statusCode(200).header("ETag", "\"1\"");
    upsert(externalId, body(customer, ""))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(id))
        .body("owner", nullValue())
        .body("stage", equalTo("closing"))
        .body("assessment.factors.need", equalTo(0.5f));
    upsert(
            externalId,
            body(
                customer,
                """
                "owner": "kari", "stage": "delivery", "assessment": {"factors": {"need": 0.6}}
                """))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("stage", equalTo("delivery"))
        .body("assessment.factors.need", equalTo(0.6f));
    given()
        .get("/v1/opportunities/by-external-id/{externalId}", externalId)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("externalId", equalTo(externalId));
  }

  @Test
  void aClosedOpportunityMayBeUpsertedUnchanged() {
    String externalId = "crm-" + UUID.randomUUID();
    String body = body(customer, "\"assessment\": {\"answers\": {\"sponsor\": \"active\"}}");
    String id = upsert(externalId, body).path("id");
    command(id, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    upsert(externalId, body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("won"));
    upsert(externalId, body(customer, "\"owner\": \"x\"")).then().statusCode(409);
    upsert(externalId, body(customer, "\"stage\": \"closing\"")).then().statusCode(409);
    read(id).then().header("ETag", "\"2\"").body("owner", nullValue());
  }

  @Test
  void aListIsFilteredAndPaged() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(created(customer, "\"owner\": \"o-%s\"".formatted(customer)));
    }
    forced(ids.get(1), "\"1\"", "closing").then().statusCode(200);
    command(ids.get(2), "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    assertThat(listed(customer, "limit=2")).isEqualTo(ids);
    assertThat(listed(customer, "limit=2&status=won")).containsExactly(ids.get(2));
    assertThat(listed(customer, "limit=2&status=open")).hasSize(4).doesNotContain(ids.get(2));
    assertThat(listed(customer, "limit=2&stage=closing")).containsExactly(ids.get(1));
    assertThat(listed(customer, "limit=2&owner=o-" + customer)).isEqualTo(ids);
    assertThat(listed(customer, "limit=2&owner=nobody")).isEmpty();
  }
}
