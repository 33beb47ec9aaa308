package io.vinnrate.customer.contact.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.kit.testing.RealServers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class TouchpointResourceTest {

  private static final String CALL =
      """
      {"channel": "telephone", "initiatedBy": "us", "at": "2026-02-18T13:30:00.123456Z", "minutes": 25, "note": "A call"}
      """;

  private String id = "";

  @BeforeEach
  void aCustomer() {
    id = registered("{\"name\": \"Fjordkraft Elektro AS\"}");
  }

  @Test
  void aTouchpointIsKept() {
    Response added = ContactApi.add(id, "\"1\"", CALL);
    added
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("channel", equalTo("telephone"))
        .body("initiatedBy", equalTo("us"))
        .body("at", equalTo("2026-02-18T13:30:00.123456Z"))
        .body("minutes", equalTo(25))
        .body("note", equalTo("A call"));
    given()
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(added.path("id")))
        .body("at", equalTo("2026-02-18T13:30:00.123456Z"));
  }

  @Test
  void ourLatestContactIsTheLastProactiveOne() {
    String may = added("us", "2026-05-01T10:00:00Z");
    isLastProactive("2026-05-01T10:00:00Z");
    added("us", "2026-03-01T10:00:00Z");
    added("customer", "2026-06-01T10:00:00Z");
    isLastProactive("2026-05-01T10:00:00Z");
    ContactApi.delete(id, may, "*").then().statusCode(204).header("ETag", "\"5\"");
    isLastProactive("2026-03-01T10:00:00Z");
  }

  @Test
  void withoutAProactiveContactThereIsNoLastOne() {
    String only = added("us", "2026-05-01T10:00:00Z");
    added("customer", "2026-06-01T10:00:00Z");
    ContactApi.delete(id, only, "*").then().statusCode(204);
    isLastProactive(null);
  }

  @Test
  void theNewestComeFirst() {
    List<String> expected = new ArrayList<>();
    for (String at : List.of("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")) {
      expected.add(added("us", at));
    }
    for (int i = 0; i < 3; i++) {
      expected.addFirst(added("customer", "2026-02-01T00:00:00Z"));
    }
    List<String> shown = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Response page = ContactApi.list(id, 2, cursor);
      page.then().statusCode(200).header("ETag", "\"6\"");
      shown.addAll(page.jsonPath().getList("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(shown).containsExactlyElementsOf(expected);
  }

  @Test
  void whatHasNotBeenYetIsRefused() {
    ContactApi.add(id, "*", touchpoint("us", soon(120)))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors.pointer", contains("#/at"));
    isUntouched();
  }

  @Test
  void aClockThatIsALittleAheadDoesNoHarm() {
    ContactApi.add(id, "*", touchpoint("us", soon(20))).then().statusCode(201);
  }

  @Test
  void theCustomersVersionGuardsItsTouchpoints() {
    ContactApi.add(id, null, CALL).then().statusCode(428);
    ContactApi.add(id, "\"7\"", CALL).then().statusCode(412);
    isUntouched();
    String touchpoint = added("us", "2026-05-01T10:00:00Z");
    ContactApi.delete(id, touchpoint, null).then().statusCode(428);
    ContactApi.delete(id, touchpoint, "\"1\"").then().statusCode(412);
    ContactApi.get(id, touchpoint).then().statusCode(200);
    ContactApi.delete(id, touchpoint, "\"2\"").then().statusCode(204).header("ETag", "\"3\"");
    ContactApi.get(id, touchpoint).then().statusCode(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String nobody = UUID.randomUUID().toString();
    String touchpoint = added("us", "2026-05-01T10:00:00Z");
    String other = registered("{\"name\": \"Other\"}");
    ContactApi.add(nobody, null, CALL).then().statusCode(404);
    ContactApi.add(nobody, "*", CALL).then().statusCode(404);
    ContactApi.list(nobody, 10, null).then().statusCode(404);
    ContactApi.get(nobody, touchpoint).then().statusCode(404);
    ContactApi.get(other, touchpoint).then().statusCode(404);
    ContactApi.delete(other, touchpoint, "*").then().statusCode(404);
    ContactApi.delete(other, touchpoint, null).then().statusCode(404);
    ContactApi.get(id, touchpoint).then().statusCode(200);
  }

  @Test
  void aRepeatedRequestIsDoneOnce() {
    String key = UUID.randomUUID().toString();
    Response first = ContactApi.addOnce(id, "\"1\"", key, CALL);
    Response second = ContactApi.addOnce(id, "\"1\"", key, CALL);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    ContactApi.list(id, 10, null).then().body("items.size()", equalTo(1));
    ContactApi.addOnce(id, "\"2\"", key, touchpoint("us", "2026-01-01T00:00:00Z"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "\"telephone\"; \"pigeon\"; 400; #/channel",
        "\"telephone\"; null; 422; #/channel",
        "\"us\"; \"they\"; 400; #/initiatedBy",
        "\"us\"; null; 422; #/initiatedBy",
        "\"2026-02-18T13:30:00.123456Z\"; \"yesterday\"; 400; #/at",
        "\"2026-02-18T13:30:00.123456Z\"; 5; 400; #/at",
        "2026-02; 1850-01; 422; #/at",
        "\"2026-02-18T13:30:00.123456Z\"; null; 422; #/at",
        "25; -1; 422; #/minutes",
        "25; 1441; 422; #/minutes",
        "25; 1.5; 400; #/minutes",
        "25; null; 422; #/minutes",
        "A call; ; 422; #/note",
        "\"note\"; \"length\"; 400; #/length",
      })
  void whatIsNotAllowedIsNamed(String part, @Nullable String other, int status, String pointer) {
    ContactApi.add(id, "*", CALL.replace(part, other == null ? "" : other))
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
    isUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "dG91Y2hwb2ludHM6YXQ.MjAyNg.eA"})
  void whatIsNoCursorIsRefused(String cursor) {
    ContactApi.list(id, 10, cursor)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("cursor"));
  }

  private String added(String initiatedBy, String at) {
    Response added = ContactApi.add(id, "*", touchpoint(initiatedBy, at));
    added.then().statusCode(201);
    return added.path("id");
  }

  private static String touchpoint(String initiatedBy, String at) {
    return ContactApi.touchpoint("email", initiatedBy, at, 10);
  }

  private static String soon(long seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void isLastProactive(@Nullable String at) {
    given()
        .get("/v1/customers/{id}", id)
        .then()
        .body("lastProactiveContactAt", at == null ? nullValue() : equalTo(at));
  }

  private void isUntouched() {
    ContactApi.list(id, 10, null)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("items", empty());
  }
}
