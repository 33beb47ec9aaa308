package io.vinnrate.opportunity.access;

import static io.restassured.RestAssured.given;
import static io.vinnrate.kit.testing.AccessTable.Abroad.HIDDEN;
import static io.vinnrate.kit.testing.AccessTable.Abroad.LINES_REFUSED;
import static io.vinnrate.kit.testing.AccessTable.Abroad.REFUSED;
import static io.vinnrate.kit.testing.AccessTable.Abroad.SAME;
import static io.vinnrate.kit.testing.AccessTable.Abroad.WITHOUT_IT;
import static io.vinnrate.opportunity.access.Roles.READ;
import static io.vinnrate.opportunity.access.Roles.WRITE;
import static io.vinnrate.opportunity.testing.PipelineCalls.activity;
import static io.vinnrate.opportunity.testing.PipelineCalls.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vinnrate.kit.testing.AccessTable;
import io.vinnrate.kit.testing.AccessTable.Row;
import io.vinnrate.kit.testing.InboxPlaces;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.Calls;
import io.vinnrate.opportunity.testing.FactCalls;
import io.vinnrate.opportunity.testing.PipelineCalls;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation, with each kind of caller that must not get in. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
class AccessTest {

  private static final String ONE = "/v1/opportunities/{id}";
  private static final String BODY =
      """
      {"customerId": "{customer}", "title": "Cold rooms", "expectedCloseDate": "2027-06-30",
       "amount": {"amount": 1, "currency": "NOK"}, "territory": "home"\
      """
          .strip();
  private static final String PERSON = UUID.randomUUID().toString();
  private static final String STAKEHOLDER =
      FactCalls.stakeholder("\"personId\": \"%s\"".formatted(PERSON));
  private static final String ACTIVITY =
      "{\"kind\": \"call\", \"what\": \"Called\", \"at\": \"2026-01-05T10:00:00Z\"}";
  private static final String EVIDENCE = "{\"about\": \"pain\", \"text\": \"It thaws\"}";
  private static final String NEXT_STEP = "{\"what\": \"Meet\", \"at\": \"2035-01-05T10:00:00Z\"}";

  private static final List<Row> REOPENING =
      List.of(Row.of("POST " + ONE + "/reopenings", WRITE, HIDDEN).body("{}"));

  private static final List<Row> ONE_AND_ALL =
      List.of(
          Row.of("GET /v1/opportunities", READ, WITHOUT_IT).query("?customerId={customer}"),
          Row.of("POST /v1/opportunities", WRITE, REFUSED).body(BODY + "}"),
          Row.of("GET " + ONE, READ, HIDDEN),
          Row.of("PATCH " + ONE, WRITE, HIDDEN).body("{\"title\": \"Other\"}"),
          Row.of("DELETE " + ONE, WRITE, HIDDEN),
          Row.of("GET /v1/opportunities/by-external-id/{externalId}", READ, HIDDEN),
          Row.of("PUT /v1/opportunities/by-external-id/{externalId}", WRITE, REFUSED)
              .body(BODY + "}"),
          Row.of("POST /v1/opportunities/imports", WRITE, LINES_REFUSED)
              .lines(
                  oneLine(BODY)
                      + ", \"externalId\": \"{externalId}\"}\n"
                      + oneLine(BODY)
                      + ", \"externalId\": \"new-{externalId}\"}\n"),
          Row.of("GET " + ONE + "/activities", READ, HIDDEN),
          Row.of("POST " + ONE + "/activities", WRITE, HIDDEN).body(ACTIVITY),
          Row.of("GET " + ONE + "/activities/{activityId}", READ, HIDDEN),
          Row.of("DELETE " + ONE + "/activities/{activityId}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/assessment", READ, HIDDEN),
          Row.of("PUT " + ONE + "/assessment", WRITE, HIDDEN)
              .body("{\"factors\": {\"need\": 0.5}}"),
          Row.of("POST " + ONE + "/closures", WRITE, HIDDEN).body("{\"outcome\": \"lost\"}"),
          Row.of("GET " + ONE + "/evidence", READ, HIDDEN),
          Row.of("POST " + ONE + "/evidence", WRITE, HIDDEN).body(EVIDENCE),
          Row.of("GET " + ONE + "/evidence/{evidenceId}", READ, HIDDEN),
          Row.of("PUT " + ONE + "/evidence/{evidenceId}", WRITE, HIDDEN)
              .body("{\"about\": \"pain\", \"text\": \"It melts\"}"),
          Row.of("DELETE " + ONE + "/evidence/{evidenceId}", WRITE, HIDDEN),
          Row.of("PUT " + ONE + "/exit-activities/{activity}", WRITE, HIDDEN).body("{}"),
          Row.of("DELETE " + ONE + "/exit-activities/{activity}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/history", READ, HIDDEN),
          Row.of("GET " + ONE + "/meeting-plan", READ, HIDDEN),
          Row.of("GET " + ONE + "/sponsor-letter", READ, HIDDEN),
          Row.of("PUT " + ONE + "/next-step", WRITE, HIDDEN).body(NEXT_STEP),
          Row.of("GET " + ONE + "/next-step", READ, HIDDEN),
          Row.of("DELETE " + ONE + "/next-step", WRITE, HIDDEN),
          Row.of("POST " + ONE + "/pipeline-moves", WRITE, HIDDEN)
              .body("{\"pipeline\": \"default-1\"}"),
          Row.of("POST " + ONE + "/reassignments", WRITE, HIDDEN).body("{\"owner\": \"kari\"}"),
          Row.of("POST " + ONE + "/stage-moves", WRITE, HIDDEN)
              .body("{\"to\": \"customerMeetings\"}"),
          Row.of("GET " + ONE + "/stages", READ, HIDDEN),
          Row.of("GET " + ONE + "/stakeholders", READ, HIDDEN),
          Row.of("PUT " + ONE + "/stakeholders/{stakeholderId}", WRITE, HIDDEN).body(STAKEHOLDER),
          Row.of("GET " + ONE + "/stakeholders/{stakeholderId}", READ, HIDDEN),
          Row.of("DELETE " + ONE + "/stakeholders/{stakeholderId}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/stakeholders/{stakeholderId}/export", READ, HIDDEN),
          Row.of("POST " + ONE + "/stakeholders/{stakeholderId}/erasure", WRITE, HIDDEN),
          Row.of("GET /v1/people/{personId}/export", READ, REFUSED),
          Row.of("PUT " + ONE + "/steps", WRITE, HIDDEN).body("{\"buyerStep\": \"openUp\"}"),
          Row.of("GET " + ONE + "/steps", READ, HIDDEN),
          Row.of("POST /v1/reassignments", WRITE, SAME)
              .body("{\"from\": {\"owner\": \"nobody\"}, \"to\": {\"owner\": \"kari\"}}"),
          Row.of("GET /v1/process-steps", READ, SAME),
          Row.of("GET /v1/closure-reasons", READ, SAME),
          Row.of("PUT /v1/closure-reasons", WRITE, REFUSED).body("{\"reasons\": {reasons}}"),
          Row.of("GET /v1/pipelines", READ, SAME),
          Row.of("POST /v1/pipelines", WRITE, REFUSED)
              .body(
                  "{\"version\": \"{fresh}\", \"stages\": [%s]}"
                      .formatted(stage("meet", "customerMeetings", activity("ask")))),
          Row.of("GET /v1/pipelines/active", READ, SAME),
          Row.of("GET /v1/pipelines/{version}", READ, SAME),
          Row.of("POST /v1/pipelines/{version}/activation", WRITE, REFUSED),
          Row.of("GET /v1/sellers", READ, SAME),
          Row.of("PUT /v1/sellers/{key}", WRITE, REFUSED).body("{\"name\": \"Ola\"}"),
          Row.of("GET /v1/sellers/{key}", READ, SAME),
          Row.of("DELETE /v1/sellers/{key}", WRITE, REFUSED));

  private static final List<Row> OPEN =
      Stream.of(ONE_AND_ALL, AccessTable.OF_INBOX).flatMap(List::stream).toList();

  private static final List<Row> ALL = Stream.of(OPEN, REOPENING).flatMap(List::stream).toList();

  @Inject Replica replica;

  private final AccessTable all = table(ALL, this::opportunity);

  @Test
  void noOperationIsLeftOut() {
    all.assertNoOperationIsLeftOut();
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    all.assertNeedsToken();
  }

  @Test
  void nobodyGetsInWithABadToken() {
    all.assertRefusesBadTokens();
  }

  @Test
  void nobodyGetsInWithoutTheRole() {
    all.assertNeedsItsRole();
  }

  @Test
  void theRoleIsEnough() {
    table(OPEN, this::opportunity).assertWorksWithItsRole();
    table(REOPENING, this::closed).assertWorksWithItsRole();
  }

  @Test
  void whoIsOfAnotherTerritoryIsKeptOut() {
    table(OPEN, this::opportunity).assertKeepsOthersOut();
    table(REOPENING, this::closed).assertKeepsOthersOut();
  }

  @Test
  void eachWriteLeavesAnEntryInTheAuditTrail() {
    changeWhatTheTableLeavesAsItIs();
    table(OPEN, this::opportunity).assertWritesLeaveEntries(Set.of());
    table(REOPENING, this::closed).assertWritesLeaveEntries(Set.of());
  }

  private void changeWhatTheTableLeavesAsItIs() {
    String reasons = reasons();
    putReasons("[]");
    putReasons(reasons);
    String pipeline = PipelineCalls.newVersion();
    PipelineCalls.addPipeline(pipeline, stage("meet", "customerMeetings", activity("ask")));
    PipelineCalls.activate(pipeline).then().statusCode(200);
    String id = Calls.created(replica.customer(), "\"owner\": \"nobody\"");
    Calls.command(id, "pipeline-moves", "*", "{\"pipeline\": \"default-1\"}")
        .then()
        .statusCode(200);
    String other = Calls.created(replica.customer(), "\"owner\": \"nobody\"");
    PipelineCalls.done(other, "ask", "*", "{}").then().statusCode(200);
    PipelineCalls.undone(other, "ask", "*").then().statusCode(204);
    PipelineCalls.activate("default-1").then().statusCode(200);
  }

  private static void putReasons(String reasons) {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"reasons\": %s}".formatted(reasons))
        .put("/v1/closure-reasons")
        .then()
        .statusCode(200);
  }

  private static AccessTable table(List<Row> rows, Supplier<Map<String, String>> object) {
    return new AccessTable("opportunity-service", rows, object);
  }

  private Map<String, String> opportunity() {
    Map<String, String> places = new HashMap<>();
    UUID customer = replica.customer();
    String externalId = "crm-" + UUID.randomUUID();
    String id =
        Calls.created(
            customer, "\"territory\": \"home\", \"externalId\": \"%s\"".formatted(externalId));
    String seller = "ola-" + UUID.randomUUID();
    String stakeholder = UUID.randomUUID().toString();
    FactCalls.putStakeholder(id, stakeholder, "*", STAKEHOLDER).then().statusCode(201);
    FactCalls.putNextStep(id, "*", NEXT_STEP).then().statusCode(201);
    given()
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Ola\"}")
        .put("/v1/sellers/{key}", seller)
        .then()
        .statusCode(201);
    PipelineCalls.done(id, "uncoverPain", "*", "{}").then().statusCode(200);
    places.putAll(InboxPlaces.with("scores"));
    places.put("customer", customer.toString());
    places.put("externalId", externalId);
    places.put("id", id);
    places.put("stakeholderId", stakeholder);
    places.put("activityId", Calls.command(id, "activities", "*", ACTIVITY).path("id"));
    places.put("evidenceId", Calls.command(id, "evidence", "*", EVIDENCE).path("id"));
    places.put("activity", "uncoverPain");
    places.put("personId", PERSON);
    places.put("key", seller);
    places.put("version", "default-1");
    places.put("reasons", reasons());
    places.put("fresh", "own-" + UUID.randomUUID());
    return places;
  }

  /** As they are: a replacement changes nothing for others. */
  private static String reasons() {
    try {
      String all = given().get("/v1/closure-reasons").asString();
      return new ObjectMapper().readTree(all).get("reasons").toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> closed() {
    String id = Calls.created(replica.customer(), "\"territory\": \"home\"");
    Calls.command(id, "closures", "*", "{\"outcome\": \"lost\"}").then().statusCode(200);
    return Map.of("id", id);
  }

  private static String oneLine(String json) {
    return json.replace("\n", " ");
  }
}
