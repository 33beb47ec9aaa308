package io.vinnrate.customer.value.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
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
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ValueCaseResourceTest {

  private static final String VALUE_CASE = "/v1/customers/{id}/value-case";
  private static final String LADDER =
      """
      {"cost": 7000, "price": 10000, "customerValue": 13000, "currency": "NOK",
       "questions": {"whyUs": "We know its plant"}}
      """;

  private String id = "";

  @BeforeEach
  void register() {
    id = registered("{\"name\": \"Valued\"}");
  }

  @Test
  void theValueThatIsCreatedIsToldAndShared() {
    put("\"1\"", LADDER)
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .header("Location", endsWith("/v1/customers/" + id + "/value-case"));
    get(id).then().header("ETag", "\"2\"");
    given()
        .get(VALUE_CASE, id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("cost", equalTo(7000))
        .body("price", equalTo(10000))
        .body("customerValue", equalTo(13000))
        .body("currency", equalTo("NOK"))
        .body("margin", equalTo(3000))
        .body("customersGain", equalTo(3000))
        .body("valueCreated", equalTo(6000))
        .body("shares.ours", equalTo(0.5f))
        .body("shares.customers", equalTo(0.5f))
        .body("questions.whyUs", equalTo("We know its plant"))
        .body("questions.createMore", nullValue());
  }

  @Test
  void theSameAgainChangesNothing() {
    put("\"1\"", LADDER).then().statusCode(201);
    put("\"2\"", LADDER.replace("7000", "7000.0000"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    put("\"2\"", LADDER.replace("We know its plant", "We are near"))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("questions.whyUs", equalTo("We are near"));
  }

  @Test
  void aFlatLadderCreatesNothingThatCouldBeShared() {
    put("\"1\"", "{\"cost\": 5, \"price\": 5, \"customerValue\": 5, \"currency\": \"EUR\"}")
        .then()
        .statusCode(201)
        .body("valueCreated", equalTo(0))
        .body("shares", nullValue());
  }

  static Stream<Arguments> badCases() {
    return Stream.of(
        arguments("7000, 6999.9999, 13000, 'NOK'", 422, "#/price"),
        arguments("7000, 10000, 9999, 'NOK'", 422, "#/customerValue"),
        arguments("-1, 10000, 13000, 'NOK'", 422, "#/cost"),
        arguments("null, 10000, 13000, 'NOK'", 422, "#/cost"),
        arguments("7000, 10000, 13000, 'KR'", 422, "#/currency"),
        arguments("7000, 10000, 13000, null", 422, "#/currency"),
        arguments("0.00001, 10000, 13000, 'NOK'", 422, "#/cost"),
        arguments("7000, 10000, 1e15, 'NOK'", 422, "#/customerValue"),
        arguments("7000, 10000, 13000, 'NOK', 'margin': 3", 400, "#/margin"),
        arguments("'7000', 10000, 13000, 'NOK'", 400, "#/cost"),
        arguments(
            "7000, 10000, 13000, 'NOK', 'questions': {'whyUs': ''}", 422, "#/questions/whyUs"));
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void aBadCaseIsRefused(String values, int status, String pointer) {
    put("\"1\"", body(values)).then().statusCode(status).body("errors.pointer", hasItem(pointer));
    given().get(VALUE_CASE, id).then().statusCode(404);
  }

  @Test
  void eachStepThatFallsIsNamed() {
    put("\"1\"", body("3, 2, 1, 'NOK'"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("#/price", "#/customerValue"));
  }

  @Test
  void theCustomersVersionGuardsIt() {
    put(null, LADDER).then().statusCode(428);
    put("\"7\"", LADDER).then().statusCode(412);
    remove(null).then().statusCode(404);
    remove("\"1\"").then().statusCode(404);
    put("\"1\"", LADDER).then().statusCode(201);
    remove(null).then().statusCode(428);
    remove("\"1\"").then().statusCode(412);
    remove("\"2\"").then().statusCode(204).header("ETag", "\"3\"");
    given().get(VALUE_CASE, id).then().statusCode(404);
    id = UUID.randomUUID().toString();
    put(null, LADDER).then().statusCode(404);
    put("\"1\"", LADDER).then().statusCode(404);
  }

  @Test
  void theLadderCanBeSeen() {
    put("\"1\"", LADDER).then().statusCode(201);
    Response picture = given().accept("image/svg+xml").get(VALUE_CASE, id);
    picture.then().statusCode(200).header("ETag", "\"2\"").header("Vary", "Accept");
    assertThat(picture.contentType()).startsWith("image/svg+xml");
    assertThat(picture.asString()).contains("Cost 7 000 NOK, price 10 000 NOK");
    given().accept("image/png").get(VALUE_CASE, id).then().statusCode(406);
  }

  @Test
  void aDeletedCustomerLeavesNoValueCase() {
    put("\"1\"", LADDER).then().statusCode(201);
    delete(id, "\"2\"").then().statusCode(204);
    given().get(VALUE_CASE, id).then().statusCode(404);
  }

  private static String body(String values) {
    String[] each = values.replace('\'', '"').split(", ", 4);
    return "{\"cost\": %s, \"price\": %s, \"customerValue\": %s, \"currency\": %s}"
        .formatted((Object[]) each);
  }

  private Response put(@Nullable String ifMatch, String body) {
    return (ifMatch == null ? json(body) : json(body).header("If-Match", ifMatch))
        .put(VALUE_CASE, id);
  }

  private Response remove(@Nullable String ifMatch) {
    return (ifMatch == null ? given() : given().header("If-Match", ifMatch)).delete(VALUE_CASE, id);
  }
}
