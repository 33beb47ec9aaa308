package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static io.vinnrate.opportunity.testing.PipelineCalls.activity;
import static io.vinnrate.opportunity.testing.PipelineCalls.addPipeline;
import static io.vinnrate.opportunity.testing.PipelineCalls.done;
import static io.vinnrate.opportunity.testing.PipelineCalls.newVersion;
import static io.vinnrate.opportunity.testing.PipelineCalls.putSteps;
import static io.vinnrate.opportunity.testing.PipelineCalls.readSteps;
import static io.vinnrate.opportunity.testing.PipelineCalls.stage;
import static io.vinnrate.opportunity.testing.PipelineCalls.stages;
import static io.vinnrate.opportunity.testing.PipelineCalls.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class StagesResourceTest {

  private static final String AT_MEETINGS = "\"stage\": \"customerMeetings\"";

  @Inject Replica replica;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), AT_MEETINGS);
  }

  @Test
  void mandatoryActivitiesAreDoneBeforeTheirStageIsLeft() {
    refused(move("\"1\"", "'to': 'meetingFollowUp', 'reason': 'soon'"), 409)
        .body("type", equalTo("/problems/exit-activities-open"))
        .body(
            "detail",
            equalTo(
                "Not done yet: uncoverPain (customerMeetings), identifyDecisionPower"
                    + " (customerMeetings)"))
        .body("errors.pointer", contains("#/to", "#/to"))
        .body("errors[0].detail", containsString("Uncover the buyer's pain"));
    done(id, "uncoverPain", "\"1\"", "{\"note\": \"Two plants lose 4 % of their fish\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("doneAt", notNullValue())
        .body("note", equalTo("Two plants lose 4 % of their fish"));
    done(id, "identifyDecisionPower", "\"2\"", "{}").then().statusCode(200);
    move("\"3\"", "'to': 'meetingFollowUp'")
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("stage", equalTo("meetingFollowUp"))
        .body("phase", equalTo("sellingIn"));
  }

  @Test
  void aMoveIsForcedOnlyWithAReason() {
    refused(move("\"1\"", "'to': 'delivery', 'forced': true"), 422)
        .body("errors.pointer", contains("#/reason"));
    refused(move("\"1\"", "'to': 'delivery', 'forced': true, 'reason': ' '"), 422)
        .body("errors.pointer", contains("#/reason"));
    move("\"1\"", "'to': 'delivery', 'forced': true, 'reason': 'A framework agreement'")
        .then()
        .statusCode(200)
        .body("stage", equalTo("delivery"));
    stages(id)
        .then()
        .body("stages[6].stays[0].forced", equalTo(true))
        .body("stages[6].stays[0].reason", equalTo("A framework agreement"));
  }

  @Test
  void aMoveBackwardsNeedsAReasonAndOneToTheSameStageChangesNothing() {
    refused(move("\"1\"", "'to': 'prospecting'"), 422)
        .body("detail", equalTo("A move backwards needs a reason"));
    move("\"1\"", "'to': 'customerMeetings'").then().statusCode(200).header("ETag", "\"1\"");
    move("\"1\"", "'to': 'prospecting', 'reason': 'The sponsor left'")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("stage", equalTo("prospecting"));
  }

  @Test
  void anUnknownStageIsNamed() {
    refused(move("\"1\"", "'to': 'negotiation'"), 422)
        .body("errors.pointer", contains("#/to"))
        .body("errors[0].detail", containsString("tacticalMarketing, segmenting, prospecting"));
    refused(move(null, "'to': 'closing'"), 428);
    refused(move("\"7\"", "'to': 'closing'"), 412);
  }

  @Test
  void theStagesTellWhatIsDoneAndHowLongItTook() {
    done(id, "uncoverPain", "\"1\"", "{}").then().statusCode(200);
    done(id, "identifyDecisionPower", "\"2\"", "{}").then().statusCode(200);
    move("\"3\"", "'to': 'meetingFollowUp'").then().statusCode(200);
    command(id, "closures", "\"4\"", "{\"outcome\": \"lost\"}").then().statusCode(200);
    command(id, "reopenings", "\"5\"", "").then().statusCode(200);
    Response found = stages(id);
    found
        .then()
        .statusCode(200)
        .header("ETag", "\"6\"")
        .header("Vary", "Accept")
        .body("pipeline", equalTo("default-1"))
        .body("stage", equalTo("meetingFollowUp"))
        .body("before.size()", equalTo(0))
        .body("stages.size()", equalTo(8))
        .body("stages[3].key", equalTo("customerMeetings"))
        .body("stages[3].phase", equalTo("sellingIn"))
        .body("stages[3].name.en", equalTo("Customer meetings"))
        .body("stages[3].current", equalTo(false))
        .body("stages[3].exitActivities[1].text.nb", equalTo("Avdekk hva som plager kjøperen"))
        .body("stages[3].exitActivities[0]", not(hasKey("doneAt")))
        .body("stages[3].stays.size()", equalTo(1))
        .body("stages[3].stays[0].forced", equalTo(false))
        .body("stages[4].current", equalTo(true))
        .body("stages[4].stays.size()", equalTo(2))
        .body("stages[4].stays[1]", not(hasKey("to")))
        .body("stages[5].seconds", equalTo(0));
    assertThat(found.<String>path("stages[3].stays[0].to"))
        .isEqualTo(found.path("stages[4].stays[0].from"));
    assertThat(found.<String>path("stages[3].stays[0].from")).isEqualTo(read(id).path("createdAt"));
  }

  @Test
  void theStagesCanBeSeen() {
    Response picture = given().accept("image/svg+xml").get("/v1/opportunities/{id}/stages", id);
    picture.then().statusCode(200).header("ETag", "\"1\"");
    assertThat(picture.contentType()).startsWith("image/svg+xml");
    assertThat(picture.asString())
        .containsPattern("Customer meetings: \\d+ min \\d+ s, where it is")
        .contains("3 mandatory activities are open.")
        .contains("○ Uncover the buyer's pain");
    given().accept("image/png").get("/v1/opportunities/{id}/stages", id).then().statusCode(406);
    refused(stages(UUID.randomUUID().toString()), 404);
  }

  @Test
  void whatIsSaidAgainOfAnActivityChangesNothing() {
    String body = "{\"note\": \"Fish\", \"at\": \"2026-03-12T10:00:00Z\"}";
    acting("ingrid", body).then().statusCode(200).body("by", equalTo("ingrid"));
    done(id, "uncoverPain", "\"2\"", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("by", equalTo("ingrid"))
        .body("doneAt", equalTo("2026-03-12T10:00:00Z"));
    done(id, "uncoverPain", "\"2\"", "{\"note\": \"Shrimps\"}")
        .then()
        .header("ETag", "\"3\"")
        .body("doneAt", equalTo("2026-03-12T10:00:00Z"))
        .body("note", equalTo("Shrimps"));
    undone(id, "uncoverPain", "\"3\"").then().statusCode(204).header("ETag", "\"4\"");
    refused(undone(id, "uncoverPain", "\"4\""), 404);
  }

  private Response acting(String who, String body) {
    return given()
        .header("Acting-User", who)
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/opportunities/{id}/exit-activities/uncoverPain", id);
  }

  @Test
  void anActivityThatThePipelineDoesNotHaveIsNotThere() {
    refused(done(id, "singASong", "\"1\"", "{}"), 404)
        .body("detail", containsString("exit activity"));
    refused(done(id, "uncoverPain", null, "{}"), 428);
    refused(done(id, "uncoverPain", "\"1\"", "{\"at\": \"2998-01-01T00:00:00Z\"}"), 422)
        .body("errors.pointer", contains("#/at"));
    command(id, "closures", "\"1\"", "{\"outcome\": \"lost\"}").then().statusCode(200);
    refused(done(id, "uncoverPain", "\"2\"", "{}"), 409)
        .body("type", equalTo("/problems/opportunity-closed"));
    refused(move("\"2\"", "'to': 'negotiation'"), 409);
  }

  @Test
  void anOpportunityIsMovedOverToAnotherPipeline() {
    String version = newVersion();
    addPipeline(
            version,
            stage("call", "prospecting"),
            stage("demo", "customerMeetings", activity("uncoverPain!"), activity("demo!")),
            stage("customerMeetings", "closing"))
        .then()
        .statusCode(201);
    done(id, "uncoverPain", "\"1\"", "{}").then().statusCode(200);
    over("\"2\"", "'pipeline': '%s', 'stage': 'demo', 'reason': 'Ours'".formatted(version))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("pipeline", equalTo(version))
        .body("stage", equalTo("demo"))
        .body("methodStage", equalTo("customerMeetings"));
    refused(move("\"3\"", "'to': 'customerMeetings'"), 409)
        .body("detail", equalTo("Not done yet: demo (demo)"));
    stages(id)
        .then()
        .body("before.size()", equalTo(1))
        .body("before[0].pipeline", equalTo("default-1"))
        .body("stages[1].stays[0].reason", equalTo("Ours"));
    over("\"3\"", "'pipeline': '%s'".formatted(version)).then().header("ETag", "\"3\"");
    refused(over("\"3\"", "'pipeline': '%s', 'stage': 'call'".formatted(version)), 422)
        .body("errors.pointer", contains("#/stage"));
    over("\"3\"", "'pipeline': 'default-1'").then().body("stage", equalTo("customerMeetings"));
  }

  @Test
  void aPipelineWithoutAMatchingStageAsksForOne() {
    String version = newVersion();
    addPipeline(version, stage("offer", "closing")).then().statusCode(201);
    refused(over("\"1\"", "'pipeline': '%s'".formatted(version)), 422)
        .body("errors.pointer", contains("#/stage"))
        .body("errors[0].detail", equalTo("is needed, and one of offer"));
    refused(over("\"1\"", "'pipeline': 'nobodys'"), 422)
        .body("errors.pointer", contains("#/pipeline"));
  }

  @Test
  void aSystemThatSynchronisesMovesWithoutAsking() {
    UUID customer = replica.customer();
    String externalId = "crm-" + UUID.randomUUID();
    String made = upsert(externalId, body(customer, "")).path("id");
    upsert(externalId, body(customer, "\"stage\": \"closing\""))
        .then()
        .statusCode(200)
        .body("stage", equalTo("closing"));
    stages(made)
        .then()
        .body("stages[5].stays[0].reason", equalTo("synchronised"))
        .body("stages[5].stays[0].forced", equalTo(false));
    upsert(externalId, body(customer, "\"stage\": \"prospecting\"")).then().statusCode(200);
    refused(upsert(externalId, body(customer, "\"stage\": \"negotiation\"")), 422)
        .body("errors.pointer", contains("#/stage"));
  }

  @Test
  void theStepsOfSellerAndBuyerTellWhoLeads() {
    readSteps(id).then().statusCode(200).body("$", equalTo(Map.of()));
    putSteps(id, "\"1\"", "{\"sellerStep\": \"discussSolution\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("$", equalTo(Map.of("sellerStep", "discussSolution")));
    putSteps(id, "\"2\"", "{\"buyerStep\": \"tellNeeds\"}")
        .then()
        .body("sellerStep", equalTo("discussSolution"))
        .body("inStep", equalTo("ahead"));
    putSteps(id, "\"3\"", "{\"buyerStep\": \"tellNeeds\"}").then().header("ETag", "\"3\"");
    putSteps(id, "\"3\"", "{\"sellerStep\": \"findNeed\"}").then().body("inStep", equalTo("level"));
    putSteps(id, "\"4\"", "{\"buyerStep\": \"acceptSolution\"}")
        .then()
        .body("inStep", equalTo("buyerLeads"));
    readSteps(id).then().header("ETag", "\"5\"").body("inStep", equalTo("buyerLeads"));
    refused(putSteps(id, "\"5\"", "{}"), 422)
        .body("errors.pointer", contains("#/sellerStep", "#/buyerStep"));
    refused(putSteps(id, "\"5\"", "{\"sellerStep\": \"wait\"}"), 400);
    refused(putSteps(id, null, "{\"sellerStep\": \"prove\"}"), 428);
  }

  @Test
  void theStepsThatThereAreAreListed() {
    given()
        .get("/v1/process-steps")
        .then()
        .statusCode(200)
        .body("sellerSteps.size()", equalTo(15))
        .body("buyerSteps.size()", equalTo(13))
        .body("buyerSteps[3].key", equalTo("tellNeeds"))
        .body("buyerSteps[3].answers", equalTo("findNeed"))
        .body("buyerSteps[3].text.nb", equalTo("Fortell om behovene"));
  }

  private Response move(@Nullable String ifMatch, String fields) {
    return command(id, "stage-moves", ifMatch, json(fields));
  }

  private Response over(String ifMatch, String fields) {
    return command(id, "pipeline-moves", ifMatch, json(fields));
  }

  private static String json(String fields) {
    return "{" + fields.replace('\'', '"') + "}";
  }
}
