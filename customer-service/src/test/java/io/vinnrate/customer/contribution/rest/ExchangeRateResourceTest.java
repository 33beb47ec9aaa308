package io.vinnrate.customer.contribution.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.contribution.rest.ContributionApi.body;
import static io.vinnrate.customer.contribution.rest.ContributionApi.get;
import static io.vinnrate.customer.contribution.rest.ContributionApi.newCustomer;
import static io.vinnrate.customer.contribution.rest.ContributionApi.put;
import static io.vinnrate.customer.contribution.rest.ContributionApi.putRates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ExchangeRateResourceTest {

  private static final String OF_DAY = "/v1/exchange-rates/{date}";

  @Test
  void whatIsPutCanBeReadReplacedAndDeleted() {
    putRates("1950-01-02", "\"EUR\": 11.4200, \"SEK\": 1.031")
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/exchange-rates/1950-01-02"));
    assertThat(given().get(OF_DAY, "1950-01-02").asString())
        .isEqualTo("{\"date\":\"1950-01-02\",\"rates\":{\"EUR\":11.42,\"SEK\":1.031}}");
    putRates("1950-01-02", "\"USD\": 0.0000000001").then().statusCode(200);
    given().get(OF_DAY, "1950-01-02").then().body("rates.keySet()", contains("USD"));
    given().delete(OF_DAY, "1950-01-02").then().statusCode(204);
    given().get(OF_DAY, "1950-01-02").then().statusCode(404);
    given().delete(OF_DAY, "1950-01-02").then().statusCode(404);
  }

  @Test
  void theLatestComesFirst() {
    for (int day = 1; day <= 5; day++) {
      putRates("2990-01-0" + day, "\"EUR\": 11, \"SEK\": 1");
    }
    Response first = given().get("/v1/exchange-rates?limit=3");
    first
        .then()
        .body("items.date", contains("2990-01-05", "2990-01-04", "2990-01-03"))
        .body("items[0].rates.size()", equalTo(2))
        .body("next", notNullValue());
    given()
        .queryParam("cursor", first.<String>path("next"))
        .get("/v1/exchange-rates?limit=2")
        .then()
        .body("items.date", contains("2990-01-02", "2990-01-01"));
    for (int day = 1; day <= 5; day++) {
      given().delete(OF_DAY, "2990-01-0" + day).then().statusCode(204);
    }
    given().get("/v1/exchange-rates?limit=200").then().body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-2-1", "today", "0001-01-01", "9999-01-01"})
  void aDateThatIsNoneIs400(String date) {
    for (Response response :
        List.of(
            putRates(date, "\"EUR\": 1"),
            given().get(OF_DAY, date),
            given().delete(OF_DAY, date))) {
      response.then().statusCode(400).body("errors.parameter", contains("date"));
    }
  }

  @Test
  void aCursorOfAnotherListIs400() {
    for (String key : List.of("yesterday", "+999999999-01-01")) {
      given()
          .queryParam("cursor", new Cursor("exchange-rates:date", List.of(key)).encoded())
          .get("/v1/exchange-rates")
          .then()
          .statusCode(400);
    }
    given().get("/v1/exchange-rates?cursor=x").then().statusCode(400);
    given().get("/v1/exchange-rates?limit=0").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                        | 422 | #/rates
          {"rates": {}}                             | 422 | #/rates
          {"rates": {"EUR": 0}}                     | 422 | #/rates/EUR
          {"rates": {"EUR": -1}}                    | 422 | #/rates/EUR
          {"rates": {"EUR": null}}                  | 422 | #/rates/EUR
          {"rates": {"EUR": 1000000000}}            | 422 | #/rates/EUR
          {"rates": {"EUR": 0.00000000001}}         | 422 | #/rates/EUR
          {"rates": {"NOK": 1}}                     | 422 | #/rates/NOK
          {"rates": {"XYZ": 1}}                     | 422 | #/rates/XYZ
          {"rates": {"eur": 1}}                     | 422 | #/rates/eur
          {"rates": {"EUR": "1"}}                   | 400 | #/rates/EUR
          {"rates": [1]}                            | 400 | #/rates
          """)
  void aBodyThatIsWrongIsRefused(String body, int status, String pointer) {
    json(body)
        .put(OF_DAY, "1951-01-01")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    given().get(OF_DAY, "1951-01-01").then().statusCode(404);
  }

  @Test
  void aRateThatARecordedContributionNeedsStays() {
    String id = newCustomer();
    putRates("1960-03-31", "\"JPY\": 0.07, \"ISK\": 0.08").then().statusCode(201);
    put(id, "1960-Q1", body("1000000", "1000", "JPY")).then().statusCode(201);
    for (Response response :
        List.of(given().delete(OF_DAY, "1960-03-31"), putRates("1960-03-31", "\"ISK\": 0.08"))) {
      response
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/exchange-rate-needed"))
          .body("detail", containsString("JPY"));
    }
    putRates("1960-03-31", "\"JPY\": 0.08").then().statusCode(200);
    putRates("1960-04-01", "\"JPY\": 0.09").then().statusCode(201);
    given().delete(OF_DAY, "1960-03-31").then().statusCode(409);
    putRates("1960-01-01", "\"JPY\": 0.06").then().statusCode(201);
    given().delete(OF_DAY, "1960-03-31").then().statusCode(204);
    put(id, "1960-05", body("1", "1", "NOK")).then().statusCode(201);
    get(id, "1960").then().body("contribution", equalTo(61));
    given().delete(OF_DAY, "1960-04-01").then().statusCode(204);
  }
}
