package io.vinnrate.customer.loyalty.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class LoyaltyResourceTest {

  private static final String LOYALTY = "/v1/customers/{id}/loyalty";

  private String id = "";

  @BeforeEach
  void register() {
    id = registered("{\"name\": \"Loyal\"}");
  }

  @Test
  void loyaltyTellsWhereItIsGoingAndWhy() {
    survey("2025-03-31", "'drivers': {'companyAndBrand': 7, 'salesExperience': 7}");
    survey(
        "2026-03-31",
        "'drivers': {'companyAndBrand': 8, 'productAndService': 7, 'priceVsValue': 6},"
            + " 'behaviours': {'educates': 9, 'broadSupport': 8, 'avoidsBlunders': 8}");
    given()
        .get(LOYALTY, id)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .header("Vary", "Accept")
        .body("index", equalTo(78.1f))
        .body("surveyedOn", equalTo("2026-03-31"))
        .body("answeredWeight", equalTo(100))
        .body("trend", equalTo("rising"))
        .body("change", equalTo(8.1f))
        .body("weakestDriver", equalTo("priceVsValue"))
        .body(
            "drivers.driver",
            contains("companyAndBrand", "productAndService", "priceVsValue", "salesExperience"))
        .body("drivers.weight", contains(19, 19, 9, 53))
        .body("drivers.score", contains(8.0f, 7.0f, 6.0f, 8.33f))
        .body("drivers.loss", contains(3.8f, 5.7f, 3.6f, 8.83f))
        .body("weakestBehaviour", equalTo("avoidsBlunders"))
        .body("history.date", contains("2025-03-31", "2026-03-31"))
        .body("history.index", contains(70.0f, 78.1f));
  }

  @Test
  void loyaltyCanBeReadAsItWas() {
    survey("2025-03-31", "'drivers': {'priceVsValue': 7}");
    survey("2026-03-31", "'drivers': {'priceVsValue': 2}");
    Response then = given().queryParam("asOf", "2026-03-30").get(LOYALTY, id);
    then.then()
        .statusCode(200)
        .body("index", equalTo(70.0f))
        .body("answeredWeight", equalTo(9))
        .body("trend", nullValue())
        .body("change", nullValue())
        .body("weakestBehaviour", nullValue())
        .body("drivers.loss", contains(0, 0, 30.0f, 0))
        .body("history.size()", equalTo(1));
    assertThat(then.<List<Float>>path("drivers.score")).containsExactly(null, null, 7.0f, null);
    given()
        .queryParam("asOf", "2026-03-31")
        .get(LOYALTY, id)
        .then()
        .body("trend", equalTo("falling"))
        .body("change", equalTo(-50.0f));
  }

  @Test
  void withoutASurveyThereIsNothingToTell() {
    given().get(LOYALTY, id).then().statusCode(404).body("detail", containsString(id));
    survey("2026-03-31", "'drivers': {'priceVsValue': 2}");
    given().queryParam("asOf", "2026-03-30").get(LOYALTY, id).then().statusCode(404);
    given().get(LOYALTY, UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026", "yesterday"})
  void aBadDayIsNamed(String asOf) {
    given()
        .queryParam("asOf", asOf)
        .get(LOYALTY, id)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("asOf"));
  }

  @Test
  void loyaltyCanBeSeen() {
    survey("2025-03-31", "'drivers': {'priceVsValue': 7}");
    survey("2026-03-31", "'drivers': {'priceVsValue': 2}");
    Response picture = given().accept("image/svg+xml").get(LOYALTY, id);
    picture.then().statusCode(200).header("ETag", "\"3\"").header("Vary", "Accept");
    assertThat(picture.contentType()).startsWith("image/svg+xml");
    assertThat(picture.asString()).contains("From 70.0 on 2025-03-31 to 20.0 on 2026-03-31");
    given().accept("text/html, image/svg+xml;q=0.5").get(LOYALTY, id).then().statusCode(200);
    given().accept("image/png").get(LOYALTY, id).then().statusCode(406);
  }

  private void survey(String date, String fields) {
    json("{" + fields.replace('\'', '"') + "}")
        .header("If-Match", "*")
        .put("/v1/customers/{id}/loyalty-surveys/{date}", id, date)
        .then()
        .statusCode(201);
  }
}
