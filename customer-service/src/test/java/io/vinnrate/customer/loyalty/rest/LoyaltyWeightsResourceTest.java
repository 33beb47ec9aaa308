package io.vinnrate.customer.loyalty.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class LoyaltyWeightsResourceTest {

  private static final String WEIGHTS = "/v1/loyalty-weights";
  private static final String STANDARD = weights("19", "19", "9", "53");
  private static final String OTHERS = weights("50", "0.0", "12.5", "37.5");

  @AfterEach
  void standardWeights() {
    weigh("*", STANDARD).then().statusCode(200);
  }

  @Test
  void newWeightsHoldAtOnceAndForCustomersSoon() {
    String id = registered("{\"name\": \"Weighed\"}");
    json("{\"drivers\": {\"companyAndBrand\": 10, \"salesExperience\": 2}}")
        .header("If-Match", "*")
        .put("/v1/customers/{id}/loyalty-surveys/2026-03-31", id)
        .then()
        .statusCode(201)
        .body("index", equalTo(41.1f));
    String before = given().get(WEIGHTS).header("ETag");
    weigh(before, OTHERS)
        .then()
        .statusCode(200)
        .body("companyAndBrand", equalTo(50))
        .body("salesExperience", equalTo(37.5f));
    given().get("/v1/customers/{id}/loyalty", id).then().body("index", equalTo(65.7f));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> get(id).then().header("ETag", "\"2\"").body("loyaltyIndex", equalTo(65.7f)));
  }

  @Test
  void theSameWeightsKeepTheirVersion() {
    weigh("*", STANDARD).then().statusCode(200);
    String version = given().get(WEIGHTS).header("ETag");
    weigh(version, STANDARD.replace("53", "53.00"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(version));
    weigh(null, OTHERS).then().statusCode(428);
    weigh("\"0\"", OTHERS).then().statusCode(412);
    given()
        .get(WEIGHTS)
        .then()
        .header("ETag", equalTo(version))
        .body("companyAndBrand", equalTo(19));
  }

  static Stream<Arguments> badWeights() {
    return Stream.of(
        arguments(weights("19", "19", "9", "52.9999"), 422, "#"),
        arguments(weights("19", "19", "9", "54"), 422, "#"),
        arguments(weights("-1", "39", "9", "53"), 422, "#/companyAndBrand"),
        arguments(weights("19", "19", "9", "53.00001"), 422, "#/salesExperience"),
        arguments(weights("19", "null", "9", "53"), 422, "#/productAndService"),
        arguments(weights("19", "19", "\"9\"", "53"), 400, "#/priceVsValue"));
  }

  @ParameterizedTest
  @MethodSource("badWeights")
  void badWeightsAreRefused(String weights, int status, String pointer) {
    weigh("*", weights).then().statusCode(status).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void theSumOfTheWeightsIsTold() {
    weigh("*", weights("19", "19", "9", "52.9"))
        .then()
        .statusCode(422)
        .body("detail", equalTo("The weights add to 99.9, not to 100"));
  }

  private static String weights(String company, String product, String price, String sales) {
    return """
    {"companyAndBrand": %s, "productAndService": %s, "priceVsValue": %s, "salesExperience": %s}
    """
        .formatted(company, product, price, sales);
  }

  private static Response weigh(@Nullable String ifMatch, String body) {
    return (ifMatch == null ? json(body) : json(body).header("If-Match", ifMatch)).put(WEIGHTS);
  }
}
