package io.vinnrate.opportunity.evidence.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class EvidenceResourceTest {

  private static final UUID OLA = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final String LIST = "/v1/opportunities/{id}/evidence";
  private static final String ONE = LIST + "/{evidence}";
  private static final String PAIN = "{\"about\": \"pain\", \"text\": \"Broken cold chains\"}";

  @Inject Replica replica;
  @Inject Rubrics rubrics;
  @Inject History history;
  @Inject EvidenceStore store;
  @Inject EntityManager database;

  private String id = "";

  @BeforeEach
  void anOpportunity() {
    rubrics.activateDefault();
    id = created(replica.customer(), "\"owner\": \"ingrid\"");
  }

  private static String evidence(String more) {
    return PAIN.replace("}", ", " + more + "}");
  }

  private static RequestSpecification request(@Nullable String ifMatch) {
    RequestSpecification request = given().contentType(ContentType.JSON);
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }

  private Response add(@Nullable String ifMatch, String body) {
    return request(ifMatch).body(body).post(LIST, id);
  }

  private String added(String body) {
    return add("*", body).then().statusCode(201).extract().path("id");
  }

  private Response correct(String evidence, @Nullable String ifMatch, String body) {
    return request(ifMatch).body(body).put(ONE, id, evidence);
  }

  private Response forget(String evidence, @Nullable String ifMatch) {
    return request(ifMatch).delete(ONE, id, evidence);
  }

  private HistoryEntry lastEntry() {
    return history.of(UUID.fromString(id), 0, 100).getLast();
  }

  @Test
  void evidenceIsKeptInTheBuyersOwnWords() {
    putStakeholder(id, OLA, "\"1\"", stakeholder("")).then().statusCode(201);
    Response added =
        add(
            "\"2\"",
            """
            {"about": "pain", "text": " Broken cold chains ", "quote": "A pallet every week",
             "criterion": "painConfirmed", "stakeholderId": "%s", "author": "kari",
             "at": "2026-02-18T13:30:00.123456789Z"}
            """
                .formatted(OLA));
    String path = "/v1/opportunities/%s/evidence/%s".formatted(id, added.path("id"));
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
                    "about", "pain",
                    "text", "Broken cold chains",
                    "quote", "A pallet every week",
                    "criterion", "painConfirmed",
                    "stakeholderId", OLA.toString(),
                    "author", "kari",
                    "at", "2026-02-18T13:30:00.123456Z")));
  }

  @Test
  void whoActsIsTheAuthorAndElseTheOwner() {
    add("*", PAIN).then().statusCode(201).body("author", equalTo("ingrid")).body("$", hasKey("at"));
    request("*")
        .header("Acting-User", "kari")
        .body(PAIN)
        .post(LIST, id)
        .then()
        .statusCode(201)
        .body("author", equalTo("kari"));
    assertThat(lastEntry().actor()).isEqualTo("kari");
    id = created(replica.customer(), "");
    add("*", PAIN).then().statusCode(201).body("$", not(hasKey("author")));
  }

  @Test
  void whatIsCorrectedKeepsItsAuthorAndTime() {
    String first = added(evidence("\"author\": \"kari\", \"at\": \"2026-02-18T13:30:00Z\""));
    correct(first, "\"2\"", "{\"about\": \"cause\", \"text\": \"Doors left open\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("about", equalTo("cause"))
        .body("author", equalTo("kari"))
        .body("at", equalTo("2026-02-18T13:30:00Z"));
    String path = "/evidence/" + first;
    assertThat(lastEntry().deltas())
        .containsExactlyInAnyOrder(
            new Delta(path + "/about", "pain", "cause"),
            new Delta(path + "/text", "Broken cold chains", "Doors left open"));
    correct(first, "\"3\"", "{\"about\": \"cause\", \"text\": \"Doors left open\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
  }

  @Test
  void whomItWasHeardFromMayBeForgotten() {
    putStakeholder(id, OLA, "*", stakeholder("")).then().statusCode(201);
    String from = "\"stakeholderId\": \"%s\"".formatted(OLA);
    String first = added(evidence(from));
    removeStakeholder(id, OLA, "*").then().statusCode(204);
    correct(first, "*", evidence(from + ", \"quote\": \"A pallet every week\""))
        .then()
        .statusCode(200)
        .body("stakeholderId", equalTo(OLA.toString()));
    refused(add("*", evidence(from)), 422)
        .body("errors.pointer", equalTo(List.of("#/stakeholderId")));
    correct(first, "*", PAIN).then().statusCode(200).body("$", not(hasKey("stakeholderId")));
    refused(correct(first, "*", evidence(from)), 422);
  }

  @Test
  void whatIsForgottenStaysInTheHistory() {
    String first = added(PAIN);
    forget(first, "\"2\"").then().statusCode(204).header("ETag", "\"3\"");
    refused(given().get(ONE, id, first), 404);
    refused(forget(first, "*"), 404);
    refused(correct(first, "*", PAIN), 404);
    assertThat(lastEntry().deltas())
        .contains(new Delta("/evidence/" + first + "/text", "Broken cold chains", null));
  }

  @Test
  void theNewestComeFirstAndCanBeChosenByWhatTheyAreAbout() {
    List<String> pains = new ArrayList<>();
    for (String day : List.of("01", "03", "02")) {
      pains.add(added(evidence("\"at\": \"2026-02-%sT10:00:00Z\"".formatted(day))));
    }
    added("{\"about\": \"vision\", \"text\": \"No loss\", \"at\": \"2026-02-04T10:00:00Z\"}");
    List<String> expected = List.of(pains.get(1), pains.get(2), pains.get(0));
    Response page = given().queryParam("about", "pain").queryParam("limit", 2).get(LIST, id);
    page.then().header("ETag", "\"5\"").body("items.id", equalTo(expected.subList(0, 2)));
    given()
        .queryParam("about", "pain")
        .queryParam("limit", 2)
        .queryParam("cursor", page.<String>path("next"))
        .get(LIST, id)
        .then()
        .body("items.id", equalTo(expected.subList(2, 3)))
        .body("$", not(hasKey("next")));
    given().get(LIST, id).then().body("items.size()", equalTo(4));
    refused(given().queryParam("about", "weather").get(LIST, id), 400)
        .body("errors.parameter", equalTo(List.of("about")));
    assertThat(store.of(UUID.fromString(id)))
        .extracting(it -> it.about().name())
        .containsExactly("PAIN", "PAIN", "PAIN", "VISION");
  }

  @Test
  void evidenceThatIsSentAgainIsKeptOnce() {
    String first = repeatable(PAIN).then().statusCode(201).extract().path("id");
    repeatable(PAIN)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    given().get(LIST, id).then().header("ETag", "\"2\"").body("items.size()", equalTo(1));
  }

  private Response repeatable(String body) {
    return request("\"1\"").header("Idempotency-Key", id).body(body).post(LIST, id);
  }

  /**
   * A field that takes the place of a good one, the status that it gets, and the place it names.
   */
  static Stream<Arguments> badEvidence() {
    return Stream.of(
        arguments("'colour': 'red'", 400, "#/colour"),
        arguments("'about': null", 422, "#/about"),
        arguments("'about': 'weather'", 400, "#/about"),
        arguments("'text': ' '", 422, "#/text"),
        arguments("'text': '%s'".formatted("x".repeat(2001)), 422, "#/text"),
        arguments("'quote': ''", 422, "#/quote"),
        arguments("'quote': '%s'".formatted("x".repeat(2001)), 422, "#/quote"),
        arguments("'criterion': 'weather'", 422, "#/criterion"),
        arguments("'stakeholderId': 'x'", 400, "#/stakeholderId"),
        arguments("'stakeholderId': '%s'".formatted(OLA), 422, "#/stakeholderId"),
        arguments("'author': '%s'".formatted("x".repeat(101)), 422, "#/author"),
        arguments("'at': '2998-01-01T00:00:00Z'", 422, "#/at"),
        arguments("'at': '2026-02-18'", 400, "#/at"));
  }

  @ParameterizedTest
  @MethodSource("badEvidence")
  void whatIsWrongIsNamed(String field, int status, String pointer) {
    List<String> fields = new ArrayList<>(List.of("'about': 'pain'", "'text': 'x'"));
    fields.removeIf(good -> field.startsWith(good.substring(0, good.indexOf(':'))));
    fields.add(field);
    String body = "{%s}".formatted(String.join(", ", fields)).replace('\'', '"');
    refused(add("*", body), status).body("errors.pointer", hasItem(pointer));
    given().get(LIST, id).then().header("ETag", "\"1\"").body("items", equalTo(List.of()));
  }

  @Test
  void whoNamesAnUnknownCriterionHearsTheKnownOnes() {
    refused(add("*", evidence("\"criterion\": \"weather\"")), 422)
        .body("detail", containsString("'weather' is not a criterion"))
        .body("detail", containsString("painConfirmed"));
  }

  @Test
  void theOpportunitysVersionGuardsItsEvidence() {
    refused(add(null, PAIN), 428);
    refused(add("\"7\"", PAIN), 412);
    String first = added(PAIN);
    refused(correct(first, null, PAIN), 428);
    refused(correct(first, "\"1\"", PAIN), 412);
    refused(forget(first, null), 428);
    refused(forget(first, "\"1\""), 412);
    given().get(ONE, id, first).then().statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String first = added(PAIN);
    id = created(replica.customer(), "");
    refused(given().get(ONE, id, first), 404);
    refused(correct(first, "*", PAIN), 404);
    refused(correct(first, null, PAIN), 404);
    refused(forget(first, "*"), 404);
    id = UUID.randomUUID().toString();
    refused(add("*", PAIN), 404);
    refused(given().get(LIST, id), 404);
  }

  @Test
  void aClosedOpportunityKeepsItsEvidence() {
    String first = added(PAIN);
    command(id, "closures", "*", "{\"outcome\": \"lost\"}").then().statusCode(200);
    refused(add("*", PAIN), 409).body("type", equalTo("/problems/opportunity-closed"));
    refused(correct(first, "*", evidence("\"quote\": \"No\"")), 409);
    refused(forget(first, "*"), 409);
    given().get(LIST, id).then().header("ETag", "\"3\"").body("items.size()", equalTo(1));
  }

  @Test
  void thereIsOnlySoMuch() {
    QuarkusTransaction.requiringNew().run(this::fill);
    refused(add("*", PAIN), 409).body("type", equalTo("/problems/too-much-evidence"));
    given().get("/problems/too-much-evidence").then().statusCode(200);
    read(id).then().header("ETag", "\"1\"");
    remove(id, "*").then().statusCode(204);
    assertThat(store.of(UUID.fromString(id))).isEmpty();
  }

  private void fill() {
    database
        .createNativeQuery(
            "INSERT INTO evidence (id, opportunity_id, about, text, at) SELECT gen_random_uuid(),"
                + " :id, 'PAIN', 'x', now() FROM generate_series(1, 1000)")
        .setParameter("id", UUID.fromString(id))
        .executeUpdate();
  }
}
