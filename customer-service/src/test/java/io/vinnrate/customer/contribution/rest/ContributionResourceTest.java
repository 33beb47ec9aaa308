package io.vinnrate.customer.contribution.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.contribution.rest.ContributionApi.body;
import static io.vinnrate.customer.contribution.rest.ContributionApi.delete;
import static io.vinnrate.customer.contribution.rest.ContributionApi.get;
import static io.vinnrate.customer.contribution.rest.ContributionApi.newCustomer;
import static io.vinnrate.customer.contribution.rest.ContributionApi.put;
import static io.vinnrate.customer.contribution.rest.ContributionApi.putRates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.CustomerApi;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ContributionResourceTest {

  private String id;

  @BeforeEach
  void register() {
    id = newCustomer();
  }

  @Test
  void whatIsPutCanBeRead() {
    put(id, "2025-Q3", body("480000", "126500.50", "NOK"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/customers/" + id + "/contributions/2025-Q3"))
        .header("ETag", "\"2\"")
        .body("period", equalTo("2025-Q3"))
        .body("complete", equalTo(true));
    Response read = get(id, "2025-Q3");
    read.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(read.asString())
        .isEqualTo(
            "{\"period\":\"2025-Q3\",\"revenue\":480000,\"contribution\":126500.5,\"currency\":\"NOK\","
                + "\"periods\":[\"2025-Q3\"],\"complete\":true}");
  }

  @Test
  void theSameAgainChangesNothing() {
    put(id, "2025", 7, "NOK").then().statusCode(201);
    put(id, "2025", body("1000.00", "7.0000", "NOK"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    put(id, "2025", -7, "NOK").then().statusCode(200).header("ETag", "\"3\"");
    get(id, "2025").then().body("contribution", equalTo(-7));
  }

  @Test
  void theVersionOfTheCustomerGuardsIt() {
    json(body("1", "1", "NOK"))
        .put("/v1/customers/{id}/contributions/2025", id)
        .then()
        .statusCode(428);
    json(body("1", "1", "NOK"))
        .header("If-Match", "\"9\"")
        .put("/v1/customers/{id}/contributions/2025", id)
        .then()
        .statusCode(412);
    put(id, "2025", 1, "NOK").then().statusCode(201);
    given().delete("/v1/customers/{id}/contributions/2025", id).then().statusCode(428);
    given()
        .header("If-Match", "\"1\"")
        .delete("/v1/customers/{id}/contributions/2025", id)
        .then()
        .statusCode(412);
    delete(id, "2025").then().statusCode(204).header("ETag", "\"3\"");
    get(id, "2025").then().statusCode(404);
    delete(id, "2025").then().statusCode(404);
  }

  @Test
  void aCoarserPeriodSumsTheFinerOnes() {
    put(id, "2024-Q1", body("100", "10.25", "NOK")).then().statusCode(201);
    put(id, "2024-05", body("50", "-0.25", "NOK")).then().statusCode(201);
    get(id, "2024")
        .then()
        .body("revenue", equalTo(150))
        .body("contribution", equalTo(10))
        .body("periods", contains("2024-Q1", "2024-05"))
        .body("complete", equalTo(false));
    put(id, "2024-04", 1, "NOK");
    put(id, "2024-06", 1, "NOK");
    get(id, "2024-Q2").then().body("complete", equalTo(true)).body("contribution", equalTo(1.75f));
    put(id, "2024-Q3", 1, "NOK");
    put(id, "2024-Q4", 1, "NOK");
    get(id, "2024").then().body("complete", equalTo(true)).body("periods.size()", equalTo(6));
    get(id, "2024-03").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-Q2",
    "2025, 2025-12",
    "2025-Q2, 2025",
    "2025-Q2, 2025-06",
    "2025-06, 2025",
    "2025-06, 2025-Q2"
  })
  void noDayCountsTwice(String first, String second) {
    put(id, first, 1, "NOK").then().statusCode(201);
    put(id, second, 1, "NOK")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/contribution-counts-twice"))
        .body("detail", containsString("contributions of " + first))
        .body("errors.parameter", contains("period"));
    CustomerApi.get(id).then().header("ETag", "\"2\"");
    delete(id, first).then().statusCode(204);
    put(id, second, 1, "NOK").then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "2026-Q5",
        "2026-Q0",
        "2026-q1",
        "1899",
        "3000",
        "26",
        "20260",
        "2026-1",
        "2026-W01",
        "2026-03-31",
        "year",
        "2026 "
      })
  void aPeriodThatIsNoneIs400(String period) {
    for (Response response :
        List.of(put(id, period, 1, "NOK"), get(id, period), delete(id, period))) {
      response
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/bad-parameter"))
          .body("errors.parameter", contains("period"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2999", "2999-Q4", "2999-12"})
  void aPeriodThatHasNotBegunIs422(String period) {
    put(id, period, 1, "NOK")
        .then()
        .statusCode(422)
        .body("detail", containsString("begins on 2999-"))
        .body("errors.parameter", contains("period"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | 422 | #/revenue
          {"revenue": 1, "contribution": 1}                               | 422 | #/currency
          {"revenue": 1, "currency": "NOK"}                               | 422 | #/contribution
          {"revenue": -0.01, "contribution": 1, "currency": "NOK"}        | 422 | #/revenue
          {"revenue": 1000000000000000, "contribution": 1, "currency": "NOK"} | 422 | #/revenue
          {"revenue": 1, "contribution": 0.00001, "currency": "NOK"}      | 422 | #/contribution
          {"revenue": 1, "contribution": 1e15, "currency": "NOK"}         | 422 | #/contribution
          {"revenue": 1, "contribution": 1, "currency": "NKO"}            | 422 | #/currency
          {"revenue": 1, "contribution": 1, "currency": "nok"}            | 422 | #/currency
          {"revenue": "1", "contribution": 1, "currency": "NOK"}          | 400 | #/revenue
          {"revenue": 1, "contribution": 1, "currency": "NOK", "x": 1}    | 400 | #/x
          """)
  void aBodyThatIsWrongIsRefused(String body, int status, String pointer) {
    put(id, "2025", body).then().statusCode(status).body("errors.pointer", hasItem(pointer));
    get(id, "2025").then().statusCode(404);
  }

  @Test
  void anUnknownCustomerIs404() {
    String unknown = UUID.randomUUID().toString();
    put(unknown, "2025", 1, "NOK").then().statusCode(404);
    get(unknown, "2025").then().statusCode(404);
    delete(unknown, "2025").then().statusCode(404);
    json(body("1", "1", "NOK"))
        .put("/v1/customers/{id}/contributions/2025", unknown)
        .then()
        .statusCode(404);
    given().get("/v1/customers/{id}/contributions", unknown).then().statusCode(404);
  }

  @Test
  void aMissingRateIsSaidAndNeverTakenForOne() {
    put(id, "2025-Q1", 1, "CLF")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/missing-exchange-rate"))
        .body("detail", containsString("CLF in NOK on or before 2025-03-31"))
        .body("errors.pointer", contains("#/currency"));
    putRates("2025-04-01", "\"CLF\": 400").then().statusCode(201);
    put(id, "2025-Q1", 1, "CLF").then().statusCode(422);
    put(id, "2025-Q2", 1, "CLF").then().statusCode(201);
    CustomerApi.get(id).then().header("ETag", "\"2\"");
  }

  @Test
  void severalCurrenciesAreSummedInTheCompanysByTheRateOfThePeriodsLastDay() {
    putRates("2023-01-31", "\"CHF\": 10.5").then().statusCode(201);
    putRates("2023-03-31", "\"CHF\": 11.25, \"DKK\": 1.5").then().statusCode(201);
    put(id, "2023-02", body("100", "10", "CHF")).then().statusCode(201);
    put(id, "2023-03", body("100", "10", "CHF")).then().statusCode(201);
    get(id, "2023-Q1").then().body("currency", equalTo("CHF")).body("revenue", equalTo(200));
    put(id, "2023-01", body("1000", "7.5", "NOK")).then().statusCode(201);
    get(id, "2023-Q1")
        .then()
        .body("currency", equalTo("NOK"))
        .body("revenue", equalTo(3175))
        .body("contribution", equalTo(225))
        .body("periods", contains("2023-01", "2023-02", "2023-03"))
        .body("complete", equalTo(true));
  }

  @Test
  void allThatIsRecordedIsListed() {
    given()
        .get("/v1/customers/{id}/contributions", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("items", empty());
    put(id, "2025-02", 1, "NOK");
    put(id, "2024", 1, "NOK");
    given()
        .get("/v1/customers/{id}/contributions", id)
        .then()
        .header("ETag", "\"3\"")
        .body("items.period", contains("2024", "2025-02"));
  }

  @Test
  void ofTwoAtOnceThatWouldCountTwiceOneIsRefused() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int year = 2000; year < 2010; year++) {
        String whole = Integer.toString(year);
        List<Future<Integer>> statuses =
            threads.invokeAll(
                List.of(
                    () -> put(id, whole, 1, "NOK").statusCode(),
                    () -> put(id, whole + "-07", 1, "NOK").statusCode()));
        assertThat(List.of(statuses.get(0).get(), statuses.get(1).get()))
            .containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  @Test
  void contributionsGoWithTheirCustomer() {
    put(id, "2025", 1, "NOK").then().statusCode(201);
    CustomerApi.delete(id, "*").then().statusCode(204);
    get(id, "2025").then().statusCode(404);
  }
}
