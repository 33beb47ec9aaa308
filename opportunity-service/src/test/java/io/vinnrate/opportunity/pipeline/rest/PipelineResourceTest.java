package io.vinnrate.opportunity.pipeline.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.PipelineCalls.activate;
import static io.vinnrate.opportunity.testing.PipelineCalls.activity;
import static io.vinnrate.opportunity.testing.PipelineCalls.addPipeline;
import static io.vinnrate.opportunity.testing.PipelineCalls.newVersion;
import static io.vinnrate.opportunity.testing.PipelineCalls.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class PipelineResourceTest {

  @Inject Replica replica;

  private final String version = newVersion();

  @AfterEach
  void theDefaultIsActiveAgain() {
    activate("default-1").then().statusCode(200);
  }

  @Test
  void theDefaultPipelineIsThereAndActive() {
    for (String path : List.of("default-1", "active")) {
      given()
          .get("/v1/pipelines/" + path)
          .then()
          .statusCode(200)
          .body("version", equalTo("default-1"))
          .body("active", equalTo(true))
          .body("stages.size()", equalTo(8))
          .body("stages[3].name.nb", equalTo("Kundemøter"))
          .body("stages[3].exitActivities[1].key", equalTo("uncoverPain"))
          .body("stages[3].exitActivities[1].mandatory", equalTo(true));
    }
  }

  @Test
  void aPipelineIsKeptAndTheSameAgainChangesNothing() {
    String[] stages = {
      stage("call", "prospecting"), stage("demo", "customerMeetings", activity("proof!"))
    };
    addPipeline(version, stages)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/pipelines/" + version))
        .body("active", equalTo(false))
        .body("stages.key", contains("call", "demo"))
        .body("stages[1].exitActivities[0].mandatory", equalTo(true));
    addPipeline(version, stages).then().statusCode(200).body("version", equalTo(version));
    refused(addPipeline(version, stages[0]), 409)
        .body("type", equalTo("/problems/version-taken"))
        .body("errors.pointer", contains("#/version"));
    given()
        .get("/v1/pipelines/" + version)
        .then()
        .statusCode(200)
        .body("stages.key", contains("call", "demo"));
    given()
        .queryParam("limit", 200)
        .get("/v1/pipelines")
        .then()
        .body("items.version", hasItem(version));
  }

  @Test
  void whatMakesNoPipelineIsRefusedWithEachFault() {
    refused(
            addPipeline(
                version,
                stage("demo", "closing", activity("a"), activity("a")),
                stage("demo", "prospecting")),
            422)
        .body(
            "errors.pointer",
            contains("#/stages/0/exitActivities/1/key", "#/stages/1/key", "#/stages/1/stage"));
    refused(addPipeline("active", stage("demo", "closing")), 422)
        .body("errors.pointer", contains("#/version"));
    refused(addPipeline(version), 422).body("errors.pointer", contains("#/stages"));
    refused(addPipeline(version, stage("no/key", "closing")), 422)
        .body("errors.pointer", contains("#/stages/0/key"));
    refused(addPipeline(version, stage("demo", "negotiation")), 400)
        .body("errors.pointer", contains("#/stages/0/stage"));
    refused(given().get("/v1/pipelines/" + version), 404);
    refused(activate(version), 404);
  }

  @Test
  void pipelinesAreListedPageByPage() {
    addPipeline(version, stage("demo", "closing")).then().statusCode(201);
    Response first = given().queryParam("limit", 1).get("/v1/pipelines");
    first.then().statusCode(200).body("items.version", contains("default-1"));
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get("/v1/pipelines")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void newOpportunitiesStartInTheActivePipelineAndOthersStayInTheirs() {
    addPipeline(version, stage("fair", "segmenting"), stage("demo", "customerMeetings"))
        .then()
        .statusCode(201);
    String before = created(replica.customer(), "");
    Response active = activate(version);
    active.then().statusCode(200).body("pipeline", equalTo(version));
    activate(version).then().body("activation", equalTo(active.<Integer>path("activation")));
    String usual = created(replica.customer(), "");
    String chosen = created(replica.customer(), "\"stage\": \"demo\"");
    read(before)
        .then()
        .body("pipeline", equalTo("default-1"))
        .body("stage", equalTo("prospecting"));
    read(usual)
        .then()
        .body("pipeline", equalTo(version))
        .body("stage", equalTo("fair"))
        .body("methodStage", equalTo("segmenting"))
        .body("phase", equalTo("interest"));
    read(chosen).then().body("stage", equalTo("demo")).body("phase", equalTo("sellingIn"));
    refused(post(body(replica.customer(), "\"stage\": \"closing\"")), 422)
        .body("errors.pointer", contains("#/stage"))
        .body("errors[0].detail", equalTo("must be one of fair, demo"));
    given().get("/v1/pipelines/active").then().body("version", equalTo(version));
  }

  @Test
  void anActivationIsToldByTheTagOfEachPipeline() {
    addPipeline(version, stage("demo", "closing")).then().statusCode(201);
    String before = given().get("/v1/pipelines/default-1").header("ETag");
    activate(version).then().statusCode(200);
    Response after = given().get("/v1/pipelines/default-1");
    after.then().body("active", equalTo(false));
    assertThat(after.header("ETag")).isNotEqualTo(before);
  }
}
