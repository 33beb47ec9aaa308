package io.vinnrate.customer.person.rest;

import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.customer.person.PersonApi;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class PersonResourceTest {

  private static final String SOLVEIG =
      """
      {"name": "Solveig Havnes", "title": "Head of production", "email": "solveig@havnes.example",
       "telephone": "+47 400 00 000"}
      """;

  private final String person = UUID.randomUUID().toString();
  private String customer = "";

  @BeforeEach
  void register() {
    customer = registered("{\"name\": \"Havnes AS\"}");
  }

  @Test
  void aPersonIsKeptReadChangedAndForgotten() {
    Response created = PersonApi.put(customer, person, "\"1\"", SOLVEIG);
    created
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/customers/%s/people/%s".formatted(customer, person)))
        .header("ETag", "\"2\"");
    assertThat(PersonApi.get(customer, person).asString()).isEqualTo(created.asString());
    PersonApi.put(customer, person, "\"2\"", SOLVEIG)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    PersonApi.put(customer, person, "\"2\"", "{\"name\": \"Solveig H. Havnes\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("name", equalTo("Solveig H. Havnes"))
        .body("title", nullValue());
    assertThat(PersonApi.list(customer).<List<String>>path("items.id")).containsExactly(person);
    PersonApi.delete(customer, person, "\"3\"").then().statusCode(204).header("ETag", "\"4\"");
    PersonApi.get(customer, person).then().statusCode(404);
  }

  @Test
  void changesNeedTheCustomersVersion() {
    PersonApi.put(customer, person, null, SOLVEIG).then().statusCode(428);
    PersonApi.put(customer, person, "\"7\"", SOLVEIG).then().statusCode(412);
    PersonApi.delete(customer, person, null).then().statusCode(404);
    PersonApi.put(UUID.randomUUID().toString(), person, "*", SOLVEIG).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                           | #/name
          {"name": " "}                                | #/name
          {"name": "Ola", "title": ""}                 | #/title
          {"name": "Ola", "email": "at home"}          | #/email
          {"name": "Ola", "email": "at\u00a0home@havnes.example"} | #/email
          {"name": "Ola", "telephone": "call me"}      | #/telephone
          {"name": "Ola", "telephone": "+ ( ) - . /"}  | #/telephone
          """)
  void whatCannotBeIsRefused(String body, String pointer) {
    PersonApi.put(customer, person, "*", body)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void aPersonIsAtOneCustomerAtATime() {
    PersonApi.put(customer, person, "*", SOLVEIG).then().statusCode(201);
    String next = registered("{\"name\": \"Vik AS\"}");
    PersonApi.put(next, person, "*", SOLVEIG)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-at-another-customer"));
    PersonApi.get(next, person).then().statusCode(404);
    PersonApi.delete(customer, person, "*").then().statusCode(204);
    PersonApi.put(next, person, "*", SOLVEIG).then().statusCode(201);
  }

  @Test
  void theExportHasThePersonAndTheTouchpoints() {
    PersonApi.put(customer, person, "*", SOLVEIG).then().statusCode(201);
    String with = add("2026-02-03T08:00:00Z", "\"personId\": \"%s\"".formatted(person));
    String naming = add("2026-02-02T08:00:00Z", "\"note\": \"Solveig Havnes was away\"");
    add("2026-02-01T08:00:00Z", "\"note\": \"Somebody else\"");
    PersonApi.export(person)
        .then()
        .statusCode(200)
        .body("personId", equalTo(person))
        .body("customerId", equalTo(customer))
        .body("person.email", equalTo("solveig@havnes.example"))
        .body("touchpoints.touchpoint.id", equalTo(List.of(with, naming)))
        .body("touchpoints.customerId", equalTo(List.of(customer, customer)));
    PersonApi.delete(customer, person, "*").then().statusCode(204);
    PersonApi.export(person)
        .then()
        .statusCode(200)
        .body("person", nullValue())
        .body("touchpoints.touchpoint.id", equalTo(List.of(with)));
  }

  @Test
  void aTouchpointIsWithSomebodyAtTheCustomer() {
    ContactApi.add(
            customer,
            "*",
            touchpoint("2026-02-01T08:00:00Z", "\"personId\": \"%s\"".formatted(person)))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("#/personId")));
  }

  @Test
  void nobodyIsExportedOrErasedWhoNeverWas() {
    PersonApi.export(person).then().statusCode(404);
    PersonApi.erase(person).then().statusCode(404);
  }

  private String add(String at, String more) {
    Response added = ContactApi.add(customer, "*", touchpoint(at, more));
    added.then().statusCode(201);
    return added.path("id");
  }

  private static String touchpoint(String at, String more) {
    return """
    {"channel": "email", "initiatedBy": "customer", "at": "%s", "minutes": 5, %s}
    """
        .formatted(at, more);
  }
}
