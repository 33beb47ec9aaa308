package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.PROBLEM;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.unchanged;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpportunityBadInputTest {

  private static final String UNKNOWN = "0199c0de-0000-7000-8000-000000000000";

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomerAndARubric() {
    rubrics.activateDefault();
    customer = replica.customer();
  }

  /**
   * A field that takes the place of a good one, the status that it gets, and the place it names.
   */
  static Stream<Arguments> badBodies() {
    return Stream.of(
        arguments("'colour': 'red'", 400, "#/colour"),
        arguments("'id': '" + UNKNOWN + "'", 400, "#/id"),
        arguments("'title': 7", 400, "#/title"),
        arguments("'title': ' '", 422, "#/title"),
        arguments("'title': null", 422, "#/title"),
        arguments("'title': '%s'".formatted("x".repeat(201)), 422, "#/title"),
        arguments("'customerId': 'x'", 400, "#/customerId"),
        arguments("'customerId': null", 422, "#/customerId"),
        arguments("'amount': null", 422, "#/amount"),
        arguments("'amount': 480000", 400, "#/amount"),
        arguments("'amount': {'amount': '480000', 'currency': 'NOK'}", 400, "#/amount/amount"),
        arguments("'amount': {'amount': -0.01, 'currency': 'NOK'}", 422, "#/amount/amount"),
        arguments("'amount': {'amount': 0.00001, 'currency': 'NOK'}", 422, "#/amount/amount"),
        arguments("'amount': {'amount': 1E15, 'currency': 'NOK'}", 422, "#/amount/amount"),
        arguments("'amount': {'amount': 1E999999999, 'currency': 'NOK'}", 422, "#/amount/amount"),
        arguments("'amount': {'currency': 'NOK'}", 422, "#/amount/amount"),
        arguments("'amount': {'amount': 1}", 422, "#/amount/currency"),
        arguments("'amount': {'amount': 1, 'currency': 'KRONER'}", 422, "#/amount/currency"),
        arguments("'amount': {'amount': 1, 'currency': 'nok'}", 422, "#/amount/currency"),
        arguments("'amount': {'amount': 1, 'currency': 'NOK', 'vat': 1}", 400, "#/amount/vat"),
        arguments("'expectedCloseDate': '2026-02-30'", 400, "#/expectedCloseDate"),
        arguments("'expectedCloseDate': 20260630", 400, "#/expectedCloseDate"),
        arguments("'expectedCloseDate': '+12026-06-30'", 422, "#/expectedCloseDate"),
        arguments("'expectedCloseDate': null", 422, "#/expectedCloseDate"),
        arguments("'owner': ''", 422, "#/owner"),
        arguments("'owner': 'a\\u0000b'", 422, "#/owner"),
        arguments("'externalId': ''", 422, "#/externalId"),
        arguments("'productSegment': '%s'".formatted("x".repeat(101)), 422, "#/productSegment"),
        arguments("'situation': 'neighbours'", 400, "#/situation"),
        arguments("'buyingProcess': 'ON_THE_SPOT'", 400, "#/buyingProcess"),
        arguments("'stage': 'wishing'", 422, "#/stage"),
        arguments("'assessment': []", 400, "#/assessment"),
        arguments("'assessment': {'mood': 1}", 400, "#/assessment/mood"),
        arguments("'assessment': {'factors': {'need': 'a'}}", 400, "#/assessment/factors/need"),
        arguments("'assessment': {'factors': {'need': 1.01}}", 422, "#/assessment/factors/need"),
        arguments("'assessment': {'factors': {'need': -0.1}}", 422, "#/assessment/factors/need"),
        arguments("'assessment': {'factors': {'need': 1E999}}", 422, "#/assessment/factors/need"),
        arguments("'assessment': {'factors': {'charm': 1}}", 400, "#/assessment/factors/charm"),
        arguments("'assessment': {'answers': {'charm': 'x'}}", 422, "#/assessment/answers/charm"),
        arguments("'assessment': {'answers': {'budget': 'x'}}", 422, "#/assessment/answers/budget"),
        arguments(
            "'assessment': {'answers': {'budget': null}}", 422, "#/assessment/answers/budget"),
        arguments("'assessment': {'answers': {'budget': 1}}", 400, "#/assessment/answers/budget"),
        arguments("'assessment': {'answers': {'a/b~c': 'x'}}", 422, "#/assessment/answers/a~1b~0c"),
        arguments(
            "'assessment': {'answers': {'${1+1}': 'x'}}", 422, "#/assessment/answers/${1+1}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void aBadBodyIsRefusedByName(String field, int status, String pointer) {
    String bad = replaced(field);
    refused(post(bad), status).body("errors.pointer", equalTo(List.of(pointer)));
    refused(upsert("crm-" + UUID.randomUUID(), bad), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    given()
        .queryParam("customerId", customer)
        .get("/v1/opportunities")
        .then()
        .body("items.size()", equalTo(0));
  }

  /** A good body with one field replaced. */
  private String replaced(String field) {
    String json = field.replace('\'', '"');
    String name = json.substring(0, json.indexOf(':')).strip();
    String fields =
        Stream.of(
                "\"customerId\": \"%s\"".formatted(customer),
                "\"title\": \"Cold-chain monitoring\"",
                "\"expectedCloseDate\": \"2026-06-30\"",
                "\"amount\": {\"amount\": 480000, \"currency\": \"NOK\"}")
            .filter(it -> !it.startsWith(name + ":"))
            .reduce(json, (all, next) -> all + ", " + next);
    return "{" + fields + "}";
  }

  @Test
  void anAnswerThatIsMissingIsRefusedWhereItStands() {
    refused(post(body(customer, "\"assessment\": {\"answers\": {\"budget\": null}}")), 422)
        .body("errors.pointer", equalTo(List.of("#/assessment/answers/budget")));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    refused(
            post(
                """
                {"customerId": "%s", "title": "", "expectedCloseDate": "2026-06-30",
                 "amount": {"amount": -1, "currency": "KR"},
                 "assessment": {"factors": {"need": 2}, "answers": {"budget": "%s"}}}
                """
                    .formatted(customer, "x".repeat(101))),
            422)
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "#/amount/amount",
                    "#/amount/currency",
                    "#/assessment/answers/budget",
                    "#/assessment/factors/need",
                    "#/title")));
    refused(
            post(
                body(
                    customer,
                    """
                    "assessment": {"answers": {"budget": "huge", "weather": "fine", "sponsor": "active"}}
                    """)),
            422)
        .body(
            "errors.pointer",
            equalTo(List.of("#/assessment/answers/budget", "#/assessment/answers/weather")))
        .body("errors.detail[0]", equalTo("must be one of none, possible, allocated"));
  }

  @Test
  void anAssessmentIsRefusedByName() {
    String id = created(customer, "");
    refused(assess(id, "\"1\"", "{\"answers\": {\"budget\": \"huge\"}}"), 422)
        .body("errors.pointer", equalTo(List.of("#/answers/budget")))
        .body("errors.detail", equalTo(List.of("must be one of none, possible, allocated")));
    refused(assess(id, "\"1\"", "{\"answers\": {\"weather\": \"fine\"}}"), 422)
        .body("errors.pointer", equalTo(List.of("#/answers/weather")));
    refused(assess(id, "\"1\"", "{\"factors\": {\"need\": 1.5}}"), 422)
        .body("errors.pointer", equalTo(List.of("#/factors/need")));
    refused(assess(id, "\"1\"", "{\"needs\": {}}"), 400)
        .body("errors.pointer", equalTo(List.of("#/needs")));
    unchanged(id, 1);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    refused(post("{\"title\": "), 400);
    refused(post(""), 422);
    refused(post("null"), 422);
    refused(post("[]"), 400);
    refused(post(body(customer, "").replace("\"title\"", "\"customerId\"")), 400);
    given()
        .contentType(ContentType.TEXT)
        .body(body(customer, ""))
        .post("/v1/opportunities")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
    String id = created(customer, "");
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{}")
        .patch("/v1/opportunities/{id}", id)
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
    unchanged(id, 1);
  }

  @Test
  void aCustomerThatIsGoneIsRefused() {
    UUID gone = replica.deletedCustomer();
    refused(post(body(gone, "")), 422).body("errors.pointer", equalTo(List.of("#/customerId")));
    String id = created(customer, "");
    refused(patch(id, "\"1\"", "{\"customerId\": \"%s\"}".formatted(gone)), 422)
        .body("errors.pointer", equalTo(List.of("#/customerId")));
    unchanged(id, 1);
  }

  @Test
  void anExternalIdIsGivenOnce() {
    String externalId = "crm-" + UUID.randomUUID();
    String own = "\"externalId\": \"%s\"".formatted(externalId);
    created(customer, own);
    refused(post(body(customer, own)), 409).body("errors.pointer", hasItem("#/externalId"));
    String other = created(customer, "");
    refused(patch(other, "\"1\"", "{" + own + "}"), 409);
    unchanged(other, 1);
    refused(upsert("crm-other", body(customer, own)), 422)
        .body("errors.pointer", hasItem("#/externalId"));
    refused(upsert("x".repeat(101), body(customer, "")), 400)
        .body("errors.parameter", hasItem("externalId"));
  }

  @Test
  void aBadPatchIsRefusedByName() {
    String id = created(customer, "");
    refused(patch(id, "\"1\"", "{\"title\": null}"), 422)
        .body("errors.pointer", equalTo(List.of("#/title")));
    refused(patch(id, "\"1\"", "{\"amount\": {\"currency\": \"KR\"}}"), 422)
        .body("errors.pointer", equalTo(List.of("#/amount/currency")));
    refused(patch(id, "\"1\"", "{\"colour\": 1}"), 400)
        .body("errors.pointer", equalTo(List.of("#/colour")));
    refused(patch(id, "\"1\"", "{\"stage\": \"closing\", \"assessment\": {}}"), 422)
        .body("errors.pointer", equalTo(List.of("#/stage", "#/assessment")));
    refused(patch(id, "\"1\"", "[]"), 400);
    unchanged(id, 1);
  }

  static Stream<Arguments> badCommands() {
    return Stream.of(
        arguments("closures", "{}", 422, "#/outcome"),
        arguments("closures", "{\"outcome\": \"open\"}", 400, "#/outcome"),
        arguments("closures", "{\"outcome\": \"won\", \"reason\": \"\"}", 422, "#/reason"),
        arguments(
            "closures", "{\"outcome\": \"won\", \"closedAt\": \"2026-05-12\"}", 400, "#/closedAt"),
        arguments(
            "closures",
            "{\"outcome\": \"won\", \"closedAt\": \"2999-05-12T00:00:00Z\"}",
            422,
            "#/closedAt"),
        arguments(
            "closures",
            "{\"outcome\": \"won\", \"closedAt\": \"-99999-05-12T00:00:00Z\"}",
            422,
            "#/closedAt"),
        arguments("stage-moves", "{}", 422, "#/to"),
        arguments("stage-moves", "{\"to\": \"CLOSING\"}", 422, "#/to"),
        arguments("stage-moves", "{\"to\": \"closing\", \"by\": \"x\"}", 400, "#/by"));
  }

  @ParameterizedTest
  @MethodSource("badCommands")
  void aBadCommandIsRefusedByName(String command, String body, int status, String pointer) {
    String id = created(customer, "");
    refused(command(id, command, "\"1\"", body), status)
        .body("errors.pointer", equalTo(List.of(pointer)));
    unchanged(id, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=x",
        "cursor=%7F",
        "cursor=b3Bwb3J0dW5pdGllczppZA.eA",
        "status=closed",
        "sort=stage",
        "class=D",
        "amountMin=x",
        "closeDateTo=2026-13-01",
        "stage=-closing",
        "customerId=x"
      })
  void aBadParameterIsRefusedByName(String query) {
    refused(given().urlEncodingEnabled(false).get("/v1/opportunities?" + query), 400)
        .body("errors.parameter", hasItem(query.substring(0, query.indexOf('='))));
  }

  @Test
  void aBadIdempotencyKeyIsRefused() {
    refused(
            given()
                .header("Idempotency-Key", "x".repeat(256))
                .contentType(ContentType.JSON)
                .body(body(customer, ""))
                .post("/v1/opportunities"),
            400)
        .body("errors.header", hasItem("Idempotency-Key"));
  }

  @Test
  void eachProblemHasItsPage() {
    for (String slug :
        List.of(
            "opportunity-closed",
            "opportunity-open",
            "external-id-taken",
            "rubric-not-yet-known",
            "buying-centre-full")) {
      given().get("/problems/{slug}", slug).then().statusCode(200).contentType(ContentType.HTML);
    }
  }
}
