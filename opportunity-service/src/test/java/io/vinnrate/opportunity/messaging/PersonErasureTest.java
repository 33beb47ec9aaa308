package io.vinnrate.opportunity.messaging;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.messaging.Inbound.CUSTOMERS;
import static io.vinnrate.opportunity.messaging.Inbound.erased;
import static io.vinnrate.opportunity.messaging.Inbound.headers;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.readStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.AllColumns;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class PersonErasureTest {

  private static final EventTopic OPPORTUNITIES = new EventTopic("vinnrate.topics.opportunities");

  @Inject AgroalDataSource database;
  @Inject Replica replica;
  @Inject Rubrics rubrics;
  @Inject Inbound inbound;

  private final UUID person = UUID.randomUUID();
  private final UUID stakeholder = UUID.randomUUID();

  /** What is found of the name, however the rest of it is written. */
  private final String trace = UUID.randomUUID().toString().replace("-", "");

  private final String unique = "Ås" + trace;
  private final String name = "Solveig " + unique;
  private UUID customer = UUID.randomUUID();

  static List<Contracts.Sample> samples() {
    return Contracts.samples("vinnrate.people.v1");
  }

  @BeforeEach
  void aCustomerAndARubric() {
    customer = replica.customer();
    rubrics.activateDefault();
  }

  @Test
  void noCopyIsLeft() throws Exception {
    String open = worked();
    String closed = imported();
    String former = formerly();
    long parked = inbound.count("parked");
    inbound.expect(1, "parked", this::poison);
    AllColumns columns = new AllColumns(database);
    assertThat(columns.with(trace))
        .extracting(it -> it.substring(0, it.indexOf(':')))
        .contains(
            "activity.what",
            "evidence.text",
            "evidence.quote",
            "idempotent_request.body",
            "inbox_parked.payload",
            "opportunity.close_reason",
            "opportunity.competitor",
            "opportunity.exit_activities",
            "opportunity.next_step",
            "opportunity.title",
            "opportunity.words",
            "opportunity_history.deltas",
            "opportunity_history.reason",
            "stakeholder.name",
            "stakeholder.title");

    inbound.expect(1, "changed", () -> erased(person));

    assertThat(columns.with(trace)).isEmpty();
    assertThat(inbound.count("parked")).isEqualTo(parked + 1);
    for (String id : List.of(open, closed, former)) {
      int version = Integer.parseInt(read(id).header("ETag").replace("\"", ""));
      assertThat(lastEvent(id, version)).doesNotContain(trace).doesNotContain(person.toString());
    }
    read(open).then().body("title", equalTo("Sold by erased's friend"));
    read(closed).then().body("closure.reason", equalTo("erased left"));
    readStakeholder(open, stakeholder)
        .then()
        .body("name", equalTo("erased"))
        .body("title", equalTo("erased"))
        .body("role", equalTo("decisionMaker"))
        .body("personId", nullValue());
  }

  /** An opportunity that has the name wherever something can be said. */
  private String worked() throws Exception {
    String id = created(customer, "");
    noted(id, stakeholder, person).then().statusCode(201);
    noted(id, UUID.randomUUID(), null).then().statusCode(201); // the same twice
    given()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body("{\"title\": \"Sold by %s's friend\"}".formatted(name))
        .patch("/v1/opportunities/{id}", id)
        .then()
        .statusCode(200);
    putNextStep(id, "*", "{\"what\": \"Call %s\"}".formatted(name)).then().statusCode(201);
    post(
            id,
            "activities",
            "{\"kind\": \"call\", \"what\": \"%s\", \"at\": \"2026-01-01T10:00:00Z\"}")
        .then()
        .statusCode(201);
    post(
            id,
            "evidence",
            "{\"about\": \"pain\", \"text\": \"Heard from\\n%1$s\", \"quote\": \"I, %1$s\"}")
        .then()
        .statusCode(201);
    command(
            id,
            "stage-moves",
            "*",
            "{\"to\": \"closing\", \"forced\": true, \"reason\": \"%s agreed\"}".formatted(name))
        .then()
        .statusCode(200);
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"note\": \"Asked %s\"}".formatted(name))
        .put("/v1/opportunities/{id}/exit-activities/{key}", id, "closeVerbally")
        .then()
        .statusCode(200);
    return id;
  }

  /** A line's opportunity, closed for a reason that names the person. */
  private String imported() throws Exception {
    String externalId = "person-" + UUID.randomUUID();
    String line =
        """
        {"externalId": "%s", "customerId": "%s", "title": "For %s", "expectedCloseDate": "2026-06-30",
         "amount": {"amount": 1, "currency": "NOK"}}
        """
            .formatted(externalId, customer, name)
            .replace("\n", "");
    String id = new BulkApi("/v1/opportunities/imports").post(line).getFirst().path("id").asText();
    noted(id, stakeholder, person).then().statusCode(201);
    post(
            id,
            "closures",
            "{\"outcome\": \"lost\", \"reason\": \"%1$s left\", \"competitor\": \"%1$s & Co\"}")
        .then()
        .statusCode(200);
    return id;
  }

  /** An opportunity whose history alone has the name. */
  private String formerly() {
    String id = created(customer, "");
    noted(id, stakeholder, person).then().statusCode(201);
    removeStakeholder(id, stakeholder, "*").then().statusCode(204);
    return id;
  }

  private void poison() {
    UUID id = UUID.randomUUID();
    CUSTOMERS.send(
        id.toString(),
        headers("io.vinnrate.customer.changed.v1", id, 1),
        "{\"customerId\": \"%s\", \"name\": [\"%s\"]}".formatted(id, name.replace("Å", "\\u00c5")));
  }

  private Response noted(String id, UUID as, @Nullable UUID who) {
    return putStakeholder(
        id,
        as,
        "*",
        """
        {"name": "%s", "title": "Boss of %s", "role": "decisionMaker", "stance": "neutral", "met": false%s}
        """
            .formatted(name, name, who == null ? "" : ", \"personId\": \"%s\"".formatted(who)));
  }

  private Response post(String id, String to, String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body.formatted(name))
        .post("/v1/opportunities/{id}/{to}", id, to);
  }

  private static String lastEvent(String id, int version) {
    return OPPORTUNITIES.recordsOf(id, 1).stream()
        .filter(
            it ->
                Integer.toString(version).equals(EventTopic.headers(it).get("ce_aggregateversion")))
        .findFirst()
        .orElseGet(() -> OPPORTUNITIES.recordsOf(id, version).getLast())
        .toString();
  }

  @Test
  void theHistorySaysThatSomebodyWasErasedAndNotWho() {
    String id = formerly();
    noted(id, stakeholder, person).then().statusCode(201);
    inbound.expect(1, "changed", () -> erased(person));
    given()
        .get("/v1/opportunities/{id}/history", id)
        .then()
        .body("items.what", equalTo(List.of("created", "changed", "changed", "changed", "erased")))
        .body(
            "items[4].changes.path",
            equalTo(List.of("/stakeholders/%s/personId".formatted(stakeholder))))
        .body("items[4].changes[0].from", equalTo(person.toString()))
        .body("items[4].changes[0].to", nullValue());
    given()
        .queryParam("asOf", read(id).<String>path("changedAt"))
        .get("/v1/opportunities/{id}", id)
        .then()
        .statusCode(200);
    assertThat(OPPORTUNITIES.recordsOf(id, 5))
        .extracting(it -> EventTopic.headers(it).get("ce_type"))
        .last()
        .isEqualTo("io.vinnrate.opportunity.changed.v1");
  }

  @Test
  void duplicatesChangeNothingAndAnErasureMayComeFirst() {
    inbound.expect(1, "changed", () -> erased(person));
    String id = created(customer, "");
    noted(id, stakeholder, person)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/person-erased"))
        .body("errors.pointer", equalTo(List.of("#/personId")));
    noted(id, stakeholder, null).then().statusCode(201);
    inbound.expect(1, "known", () -> erased(person));
    readStakeholder(id, stakeholder).then().body("name", equalTo(name)).header("ETag", "\"2\"");
  }

  @Test
  void whoIsAnotherPersonStays() {
    String id = created(customer, "");
    UUID other = UUID.randomUUID();
    noted(id, stakeholder, person).then().statusCode(201);
    noted(id, other, UUID.randomUUID()).then().statusCode(201);
    inbound.expect(1, "changed", () -> erased(person));
    readStakeholder(id, stakeholder).then().body("name", equalTo("erased"));
    readStakeholder(id, other).then().body("name", equalTo(name));
  }

  @Test
  void anErasureOfSomebodyElseThanTheSubjectIsParked() {
    inbound.expect(
        1,
        "parked",
        () ->
            Inbound.PEOPLE.send(
                person.toString(),
                headers("io.vinnrate.person.erased.v1", person, 1),
                "{\"personId\": \"%s\"}".formatted(UUID.randomUUID())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesAreTakenIn(Contracts.Sample sample) {
    inbound.expect(
        1, "changed", () -> Inbound.PEOPLE.send(sample.key(), sample.headers(), sample.data()));
  }
}
