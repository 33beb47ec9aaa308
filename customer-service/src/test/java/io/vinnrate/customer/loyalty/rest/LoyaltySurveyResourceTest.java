package io.vinnrate.customer.loyalty.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class LoyaltySurveyResourceTest {

  private static final String SURVEYS = "/v1/customers/{id}/loyalty-surveys";
  private static final String WHOLE =
      """
      {"drivers": {"companyAndBrand": 8, "productAndService": 7, "priceVsValue": 6, "salesExperience": 9}}
      """;
  private static final String HIGH = "{\"drivers\": {\"companyAndBrand\": 9.5}}";

  private String id = "";

  @BeforeEach
  void register() {
    id = registered("{\"name\": \"Surveyed\"}");
  }

  @Test
  void aSurveyIsKeptAndGivesTheCustomerItsIndex() {
    put("2026-03-31", "\"1\"", WHOLE)
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .header("Location", endsWith("/v1/customers/" + id + "/loyalty-surveys/2026-03-31"))
        .body("date", equalTo("2026-03-31"))
        .body("drivers.salesExperience", equalTo(9.0f))
        .body("behaviours.size()", equalTo(0))
        .body("index", equalTo(81.6f));
    survey("2026-03-31")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("index", equalTo(81.6f));
    get(id).then().header("ETag", "\"2\"").body("loyaltyIndex", equalTo(81.6f));
  }

  @Test
  void theSameAgainChangesNothing() {
    put("2026-03-31", "\"1\"", WHOLE).then().statusCode(201);
    put("2026-03-31", "\"2\"", WHOLE.replace("9}", "9.0}"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    put("2026-03-31", "\"2\"", HIGH)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("index", equalTo(95.0f))
        .body("drivers.salesExperience", nullValue());
  }

  @Test
  void theLatestSurveyCounts() {
    put("2026-03-31", "*", WHOLE);
    put("2025-03-31", "*", HIGH).then().statusCode(201);
    get(id).then().header("ETag", "\"3\"").body("loyaltyIndex", equalTo(81.6f));
    remove("2026-03-31", "\"3\"").then().statusCode(204).header("ETag", "\"4\"");
    get(id).then().body("loyaltyIndex", equalTo(95.0f));
    remove("2025-03-31", "\"4\"").then().statusCode(204);
    get(id).then().header("ETag", "\"5\"").body("loyaltyIndex", nullValue());
    survey("2026-03-31").then().statusCode(404);
  }

  @Test
  void behavioursReadBackAsTheyWereSent() {
    put(
            "2026-03-31",
            "*",
            """
            {"behaviours": {"uniquePerspectives": 7, "navigatesAlternatives": 0, "avoidsBlunders": 10,
             "educates": 6.5, "easyToBuyFrom": 9, "broadSupport": 5}}
            """)
        .then()
        .statusCode(201);
    survey("2026-03-31")
        .then()
        .body("behaviours.uniquePerspectives", equalTo(7.0f))
        .body("behaviours.navigatesAlternatives", equalTo(0.0f))
        .body("behaviours.avoidsBlunders", equalTo(10.0f))
        .body("behaviours.educates", equalTo(6.5f))
        .body("behaviours.easyToBuyFrom", equalTo(9.0f))
        .body("behaviours.broadSupport", equalTo(5.0f))
        .body("drivers.size()", equalTo(0))
        .body("index", equalTo(62.5f));
  }

  @Test
  void surveysAreListedAPageAtATimeTheNewestFirst() {
    for (String day : List.of("2025-01-31", "2026-01-31", "2024-01-31")) {
      put(day, "*", HIGH).then().statusCode(201);
    }
    Response first = given().queryParam("limit", 2).get(SURVEYS, id);
    first
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("items.date", contains("2026-01-31", "2025-01-31"));
    given()
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next"))
        .get(SURVEYS, id)
        .then()
        .body("items.date", contains("2024-01-31"))
        .body("next", nullValue());
    given().queryParam("cursor", "x").get(SURVEYS, id).then().statusCode(400);
    given().get(SURVEYS, UUID.randomUUID()).then().statusCode(404);
  }

  static Stream<Arguments> badSurveys() {
    return Stream.of(
        arguments("{}", 422, "#"),
        arguments("{'drivers': {}, 'behaviours': {}}", 422, "#"),
        arguments("{'drivers': null}", 422, "#"),
        arguments("{'drivers': {'companyAndBrand': -0.1}}", 422, "#/drivers/companyAndBrand"),
        arguments("{'drivers': {'priceVsValue': 10.1}}", 422, "#/drivers/priceVsValue"),
        arguments("{'drivers': {'salesExperience': 7.25}}", 422, "#/drivers/salesExperience"),
        arguments("{'behaviours': {'educates': 11}}", 422, "#/behaviours/educates"),
        arguments("{'drivers': {'price': 7}}", 400, "#/drivers/price"),
        arguments("{'drivers': {'priceVsValue': '7'}}", 400, "#/drivers/priceVsValue"),
        arguments("{'index': 7}", 400, "#/index"));
  }

  @ParameterizedTest
  @MethodSource("badSurveys")
  void aBadSurveyIsRefused(String body, int status, String pointer) {
    put("2026-03-31", "\"1\"", body.replace('\'', '"'))
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    get(id).then().header("ETag", "\"1\"").body("loyaltyIndex", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026", "today", "1899-12-31", "+12026-01-01"})
  void whatIsNoDateIsRefused(String date) {
    for (Response answer : List.of(put(date, "*", WHOLE), survey(date), remove(date, "*"))) {
      answer.then().statusCode(400).body("errors[0].parameter", equalTo("date"));
    }
  }

  @Test
  void theFutureIsNotSurveyed() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    put(today.plusDays(2).toString(), "\"1\"", WHOLE)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body("errors[0].parameter", equalTo("date"));
    put(today.toString(), "\"1\"", WHOLE).then().statusCode(201);
  }

  @Test
  void theCustomersVersionGuardsItsSurveys() {
    put("2026-03-31", null, WHOLE).then().statusCode(428);
    put("2026-03-31", "\"7\"", WHOLE).then().statusCode(412);
    remove("2026-03-31", null).then().statusCode(404);
    remove("2026-03-31", "\"1\"").then().statusCode(404);
    put("2026-03-31", "\"1\"", WHOLE).then().statusCode(201);
    remove("2026-03-31", null).then().statusCode(428);
    remove("2026-03-31", "\"1\"").then().statusCode(412);
    id = UUID.randomUUID().toString();
    put("2026-03-31", null, WHOLE).then().statusCode(404);
    put("2026-03-31", "\"1\"", WHOLE).then().statusCode(404);
    survey("2026-03-31").then().statusCode(404);
  }

  @Test
  void aDeletedCustomerLeavesNoSurveys() {
    put("2026-03-31", "\"1\"", WHOLE).then().statusCode(201);
    delete(id, "\"2\"").then().statusCode(204);
    survey("2026-03-31").then().statusCode(404);
  }

  private Response put(String date, @Nullable String ifMatch, String body) {
    return (ifMatch == null ? json(body) : json(body).header("If-Match", ifMatch))
        .put(SURVEYS + "/{date}", id, date);
  }

  private Response remove(String date, @Nullable String ifMatch) {
    return (ifMatch == null ? given() : given().header("If-Match", ifMatch))
        .delete(SURVEYS + "/{date}", id, date);
  }

  private Response survey(String date) {
    return given().get(SURVEYS + "/{date}", id, date);
  }
}
