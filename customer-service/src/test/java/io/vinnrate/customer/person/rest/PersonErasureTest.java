package io.vinnrate.customer.person.rest;

import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.CustomerApi;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.customer.person.PersonApi;
import io.vinnrate.kit.testing.AllColumns;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class PersonErasureTest {

  private static final EventTopic PEOPLE = new EventTopic("vinnrate.topics.people");

  @Inject AgroalDataSource database;

  private final String person = UUID.randomUUID().toString();
  private final String unique = "Ås" + UUID.randomUUID().toString().replace("-", "");
  private final String name = "Solveig " + unique;
  private final String email = unique + "@havnes.example";
  private final String telephone = "+47 " + (System.nanoTime() % 100_000_000);
  private String customer = "";

  static List<Contracts.Sample> samples() {
    return Contracts.samples("vinnrate.people.v1");
  }

  @BeforeEach
  void register() {
    customer = registered("{\"name\": \"Havnes AS\"}");
    PersonApi.put(
            customer,
            person,
            "*",
            "{\"name\": \"%s\", \"title\": \"CEO of %s\", \"email\": \"%s\", \"telephone\": \"%s\"}"
                .formatted(name, unique, email, telephone))
        .then()
        .statusCode(201);
  }

  @Test
  void noCopyIsLeft() {
    String touchpoint = plant();
    AllColumns columns = new AllColumns(database);
    assertThat(columns.with(unique))
        .extracting(it -> it.substring(0, it.indexOf(':')))
        .containsExactly(
            "idempotent_request.body",
            "person.name",
            "person.title",
            "person.email",
            "touchpoint.note",
            "value_case.why_us",
            "value_case.create_more");
    PersonApi.erase(person).then().statusCode(202).header("Content-Type", nullValue());
    PEOPLE.recordsOf(person, 1);
    assertThat(columns.with(unique)).isEmpty();
    assertThat(columns.with(telephone)).isEmpty();
    for (String topic : List.of("customers", "market-matrix", "people")) {
      assertThat(new EventTopic("vinnrate.topics." + topic).all())
          .noneMatch(record -> record.toString().contains(unique));
    }
    ContactApi.get(customer, touchpoint)
        .then()
        .statusCode(200)
        .body("note", equalTo("Met erased (erased, erased)"))
        .body("personId", nullValue());
  }

  private String plant() {
    String note = "Met %s (%s, %s)".formatted(name, email, telephone);
    Response added =
        ContactApi.addOnce(customer, "*", UUID.randomUUID().toString(), touchpoint(note));
    added.then().statusCode(201);
    json("""
    {"cost": 1, "price": 2, "customerValue": 3, "currency": "NOK",
     "questions": {"whyUs": "%s knows us", "createMore": "Ask\\n%s"}}
    """
            .formatted(name, name))
        .header("If-Match", "*")
        .put("/v1/customers/{id}/value-case", customer)
        .then()
        .statusCode(201);
    return added.path("id");
  }

  private String touchpoint(String note) {
    return """
    {"channel": "email", "initiatedBy": "customer", "at": "2026-02-01T08:00:00Z", "minutes": 5,
     "note": "%s", "personId": "%s"}
    """
        .formatted(note, person);
  }

  @Test
  void aRepeatedRequestIsAnsweredWithoutTheName() {
    String key = UUID.randomUUID().toString();
    String body = touchpoint("Met " + name);
    Response first = ContactApi.addOnce(customer, "*", key, body);
    first.then().statusCode(201);
    PersonApi.erase(person).then().statusCode(202);
    ContactApi.addOnce(customer, "*", key, body)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first.path("id")))
        .body("note", equalTo("Met erased"));
  }

  @Test
  void othersAreToldOnceAndOnlyTheId() {
    PersonApi.erase(person).then().statusCode(202);
    PersonApi.erase(person).then().statusCode(202);
    ConsumerRecord<String, String> event = PEOPLE.recordsOf(person, 1).getLast();
    assertThat(event.value()).isEqualTo("{\"personId\":\"%s\"}".formatted(person));
    assertThat(EventTopic.headers(event))
        .containsEntry("ce_type", "io.vinnrate.person.erased.v1")
        .containsEntry("ce_aggregateversion", "1")
        .containsEntry("ce_subject", person);
    assertThat(Contracts.findings("person-erased.v1", event.value())).isEmpty();
    assertThat(Contracts.findings("cloudevent-headers", EventTopic.headers(event))).isEmpty();
    PersonApi.erase(anotherPerson()).then().statusCode(202);
    assertThat(PEOPLE.recordsOf(person, 1)).hasSize(1);
  }

  private String anotherPerson() {
    String other = UUID.randomUUID().toString();
    PersonApi.put(customer, other, "*", "{\"name\": \"The last one\"}").then().statusCode(201);
    return other;
  }

  @Test
  void nothingIsHeldAndTheIdIsGivenToNobodyAgain() {
    String before = CustomerApi.get(customer).header("ETag");
    PersonApi.erase(person).then().statusCode(202);
    PersonApi.get(customer, person).then().statusCode(404);
    PersonApi.export(person).then().statusCode(404);
    assertThat(CustomerApi.get(customer).header("ETag")).isNotEqualTo(before);
    PersonApi.put(customer, person, "*", "{\"name\": \"Somebody else\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/person-erased"))
        .body("errors.parameter", equalTo(List.of("personId")));
  }

  @Test
  void somebodyWhoWasForgottenCanStillBeErased() {
    PersonApi.delete(customer, person, "*").then().statusCode(204);
    PersonApi.erase(person).then().statusCode(202);
    PEOPLE.recordsOf(person, 1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesFitTheirSchema(Contracts.Sample sample) {
    assertThat(Contracts.findings("person-erased.v1", sample.data())).isEmpty();
    assertThat(Contracts.findings("cloudevent-headers", sample.headers())).isEmpty();
  }
}
