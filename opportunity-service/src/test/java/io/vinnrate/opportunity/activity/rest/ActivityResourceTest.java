package io.vinnrate.opportunity.activity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.readStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
class ActivityResourceTest {

  private static final UUID OLA = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final UUID SOLVEIG = UUID.fromString("f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final String LIST = "/v1/opportunities/{id}/activities";
  private static final String MARCH = "2026-03-01T10:00:00Z";
  private static final String APRIL = "2026-04-01T10:00:00Z";
  private static final String MAY = "2026-05-01T10:00:00Z";

  @Inject Replica replica;
  @Inject History history;
  @Inject EntityManager database;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "");
  }

  private static String activity(String kind, String at, String more) {
    return "{\"kind\": \"%s\", \"what\": \" Talked \", \"at\": \"%s\"%s}"
        .formatted(kind, at, more.isEmpty() ? "" : ", " + more);
  }

  private static String with(UUID... stakeholders) {
    return "\"stakeholderIds\": " + Stream.of(stakeholders).map("\"%s\""::formatted).toList();
  }

  private static RequestSpecification request(@Nullable String ifMatch) {
    RequestSpecification request = given().contentType(ContentType.JSON);
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }

  private Response add(@Nullable String ifMatch, String body) {
    return request(ifMatch).body(body).post(LIST, id);
  }

  private String added(String kind, String at, String more) {
    return add("*", activity(kind, at, more)).then().statusCode(201).extract().path("id");
  }

  private Response forget(String activity, @Nullable String ifMatch) {
    return request(ifMatch).delete(LIST + "/{activity}", id, activity);
  }

  private void lastContactIs(@Nullable String at) {
    read(id).then().body("lastContactAt", at == null ? nullValue() : equalTo(at));
  }

  private List<Delta> lastDeltas() {
    return history.of(UUID.fromString(id), 0, 100).getLast().deltas();
  }

  @Test
  void anActivityIsKept() {
    putStakeholder(id, OLA, "\"1\"", stakeholder("")).then().statusCode(201);
    Response added =
        add(
            "\"2\"",
            activity(
                "meeting",
                "2026-03-01T10:00:00.123456789Z",
                "\"initiatedBy\": \"us\", \"minutes\": 45, " + with(OLA)));
    String path = "/v1/opportunities/%s/activities/%s".formatted(id, added.path("id"));
    added.then().statusCode(201).header("ETag", "\"3\"").header("Location", endsWith(path));
    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body(
            "",
            equalTo(
                Map.of(
                    "id", added.path("id"),
                    "kind", "meeting",
                    "what", "Talked",
                    "at", "2026-03-01T10:00:00.123456Z",
                    "initiatedBy", "us",
                    "minutes", 45,
                    "stakeholderIds", List.of(OLA.toString()))));
  }

  @Test
  void aMeetingIsAContactWithThoseWhoWereThere() {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    putStakeholder(id, SOLVEIG, "*", stakeholder("")).then().statusCode(201);
    added("meeting", APRIL, with(OLA));
    lastContactIs(APRIL);
    readStakeholder(id, OLA)
        .then()
        .body("met", equalTo(true))
        .body("lastContactAt", equalTo(APRIL));
    readStakeholder(id, SOLVEIG)
        .then()
        .body("met", equalTo(false))
        .body("$", not(hasKey("lastContactAt")));
  }

  @Test
  void aCallMeetsNobody() {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    added("call", APRIL, with(OLA));
    readStakeholder(id, OLA)
        .then()
        .body("met", equalTo(false))
        .body("lastContactAt", equalTo(APRIL));
  }

  @Test
  void aLastContactIsNeverLowered() {
    String contact = stakeholder("\"lastContactAt\": \"%s\"".formatted(MAY));
    putStakeholder(id, OLA, "*", contact).then().statusCode(201);
    added("call", APRIL, with(OLA));
    added("meeting", MARCH, with(OLA));
    lastContactIs(APRIL);
    readStakeholder(id, OLA).then().body("met", equalTo(true)).body("lastContactAt", equalTo(MAY));
  }

  @Test
  void aLetterIsAContactWhenTheCustomerSentIt() {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    added("letter", MARCH, "\"initiatedBy\": \"us\", " + with(OLA));
    added("proof", MARCH, with(OLA));
    lastContactIs(null);
    added("letter", APRIL, "\"initiatedBy\": \"customer\", " + with(OLA));
    lastContactIs(APRIL);
    readStakeholder(id, OLA)
        .then()
        .body("met", equalTo(false))
        .body("lastContactAt", equalTo(APRIL));
  }

  @Test
  void whatIsForgottenLeavesTheLatestContactThatIsLeft() {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    String first = added("call", MARCH, "");
    String last = added("meeting", MAY, with(OLA));
    String letter = added("letter", APRIL, "\"initiatedBy\": \"us\"");
    forget(letter, "*").then().statusCode(204);
    lastContactIs(MAY);
    forget(last, "*").then().statusCode(204).header("ETag", "\"7\"");
    lastContactIs(MARCH);
    readStakeholder(id, OLA).then().body("met", equalTo(true)).body("lastContactAt", equalTo(MAY));
    forget(first, "*").then().statusCode(204);
    lastContactIs(null);
    refused(given().get(LIST + "/{activity}", id, first), 404);
    refused(forget(first, "*"), 404);
  }

  @Test
  void theHistoryHasWhatWasDoneAndWhatCameOfIt() {
    String call = added("call", MARCH, "");
    String path = "/activities/" + call;
    assertThat(lastDeltas())
        .containsExactlyInAnyOrder(
            new Delta("/lastContactAt", null, MARCH),
            new Delta(path + "/kind", null, "call"),
            new Delta(path + "/what", null, "Talked"),
            new Delta(path + "/at", null, MARCH));
    forget(call, "*").then().statusCode(204);
    assertThat(lastDeltas())
        .contains(new Delta("/lastContactAt", MARCH, null), new Delta(path + "/kind", "call", null))
        .hasSize(4);
  }

  @Test
  void theNewestComeFirst() {
    List<String> expected = new ArrayList<>();
    for (String at : List.of(MARCH, APRIL, APRIL, APRIL, MAY)) {
      expected.addFirst(added("call", at, ""));
    }
    List<String> shown = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      RequestSpecification request = given().queryParam("limit", 2);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get(LIST, id);
      page.then().statusCode(200).header("ETag", "\"6\"");
      shown.addAll(page.jsonPath().getList("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(shown).containsExactlyElementsOf(expected);
  }

  @Test
  void anActivityThatIsSentAgainIsKeptOnce() {
    String call = activity("call", MARCH, "");
    String first = repeatable("k1", call).then().statusCode(201).extract().path("id");
    repeatable("k1", call)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    refused(repeatable("k1", activity("call", MAY, "")), 422);
    given().get(LIST, id).then().header("ETag", "\"2\"").body("items.size()", equalTo(1));
  }

  private Response repeatable(String key, String body) {
    return request("\"1\"").header("Idempotency-Key", id + key).body(body).post(LIST, id);
  }

  /**
   * A field that takes the place of a good one, the status that it gets, and the place it names.
   */
  static Stream<Arguments> badActivities() {
    List<String> twentyOne =
        IntStream.range(0, 21)
            .mapToObj("'0199c0de-0000-7000-8000-0000000000%02d'"::formatted)
            .toList();
    return Stream.of(
        arguments("'colour': 'red'", 400, "#/colour"),
        arguments("'kind': null", 422, "#/kind"),
        arguments("'kind': 'lunch'", 400, "#/kind"),
        arguments("'what': ' '", 422, "#/what"),
        arguments("'what': '%s'".formatted("x".repeat(2001)), 422, "#/what"),
        arguments("'at': null", 422, "#/at"),
        arguments("'at': '2026-02-18'", 400, "#/at"),
        arguments("'at': '2998-01-01T00:00:00Z'", 422, "#/at"),
        arguments("'at': '0099-01-01T00:00:00Z'", 422, "#/at"),
        arguments("'initiatedBy': 'nobody'", 400, "#/initiatedBy"),
        arguments("'minutes': -1", 422, "#/minutes"),
        arguments("'minutes': 1441", 422, "#/minutes"),
        arguments("'minutes': 1.5", 400, "#/minutes"),
        arguments("'stakeholderIds': ['x']", 400, "#/stakeholderIds/0"),
        arguments("'stakeholderIds': [null]", 422, "#/stakeholderIds/0"),
        arguments("'stakeholderIds': " + twentyOne, 422, "#/stakeholderIds"),
        arguments(
            "'stakeholderIds': ['%s', '%s']".formatted(OLA, SOLVEIG), 422, "#/stakeholderIds/1"),
        arguments("'stakeholderIds': ['%s', '%s']".formatted(OLA, OLA), 422, "#/stakeholderIds"));
  }

  @ParameterizedTest
  @MethodSource("badActivities")
  void whatIsWrongIsNamed(String field, int status, String pointer) {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    List<String> fields =
        new ArrayList<>(List.of("'kind': 'call'", "'what': 'x'", "'at': '" + MARCH + "'"));
    fields.removeIf(good -> field.startsWith(good.substring(0, good.indexOf(':'))));
    fields.add(field);
    refused(add("*", "{%s}".formatted(String.join(", ", fields)).replace('\'', '"')), status)
        .body("errors.pointer", hasItem(pointer));
    given().get(LIST, id).then().header("ETag", "\"2\"").body("items", equalTo(List.of()));
  }

  @Test
  void theOpportunitysVersionGuardsItsActivities() {
    String call = activity("call", MARCH, "");
    refused(add(null, call), 428);
    refused(add("\"7\"", call), 412);
    String added = added("call", MARCH, "");
    refused(forget(added, null), 428);
    refused(forget(added, "\"1\""), 412);
    forget(added, "\"2\"").then().statusCode(204).header("ETag", "\"3\"");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String mine = id;
    String call = added("call", MARCH, "");
    id = created(replica.customer(), "");
    refused(given().get(LIST + "/{activity}", id, call), 404);
    refused(forget(call, "*"), 404);
    refused(forget(call, null), 404);
    id = UUID.randomUUID().toString();
    refused(add("*", activity("call", MARCH, "")), 404);
    refused(add(null, activity("call", MARCH, "")), 404);
    refused(given().get(LIST, id), 404);
    given().get(LIST + "/{activity}", mine, call).then().statusCode(200);
  }

  @Test
  void aClosedOpportunityKeepsItsActivities() {
    String call = added("call", MARCH, "");
    command(id, "closures", "*", "{\"outcome\": \"won\"}").then().statusCode(200);
    refused(add("*", activity("call", MAY, "")), 409)
        .body("type", equalTo("/problems/opportunity-closed"));
    refused(forget(call, "*"), 409).body("type", equalTo("/problems/opportunity-closed"));
    given().get(LIST, id).then().body("items.size()", equalTo(1));
    lastContactIs(MARCH);
  }

  @Test
  void thereAreOnlySoMany() {
    QuarkusTransaction.requiringNew().run(this::fill);
    refused(add("*", activity("call", MARCH, "")), 409)
        .body("type", equalTo("/problems/too-many-activities"));
    given().get("/problems/too-many-activities").then().statusCode(200);
    read(id).then().header("ETag", "\"1\"");
    remove(id, "*").then().statusCode(204);
    assertThat(left()).isZero();
  }

  private void fill() {
    database
        .createNativeQuery(
            "INSERT INTO activity (id, opportunity_id, kind, what, at, stakeholder_ids, is_contact)"
                + " SELECT gen_random_uuid(), :id, 'CALL', 'x', now(), '{}', true FROM"
                + " generate_series(1, 10000)")
        .setParameter("id", UUID.fromString(id))
        .executeUpdate();
  }

  private long left() {
    return ((Number)
            database
                .createNativeQuery("SELECT count(*) FROM activity WHERE opportunity_id = :id")
                .setParameter("id", UUID.fromString(id))
                .getSingleResult())
        .longValue();
  }
}
