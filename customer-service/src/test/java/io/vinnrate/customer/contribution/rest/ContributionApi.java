package io.vinnrate.customer.contribution.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;

import io.restassured.response.Response;

/** Requests of contributions and exchange rates, as tests send them. */
final class ContributionApi {

  private static final String PERIOD = "/v1/customers/{id}/contributions/{period}";

  private ContributionApi() {}

  static String newCustomer() {
    return registered("{\"name\": \"Contributor\"}");
  }

  static Response put(String id, String period, String body) {
    return json(body).header("If-Match", "*").put(PERIOD, id, period);
  }

  static Response put(String id, String period, double contribution, String currency) {
    return put(id, period, body("1000", Double.toString(contribution), currency));
  }

  static Response get(String id, String period) {
    return given().get(PERIOD, id, period);
  }

  static Response delete(String id, String period) {
    return given().header("If-Match", "*").delete(PERIOD, id, period);
  }

  static Response putRates(String date, String rates) {
    return json("{\"rates\": {%s}}".formatted(rates)).put("/v1/exchange-rates/{date}", date);
  }

  static String body(String revenue, String contribution, String currency) {
    return "{\"revenue\": %s, \"contribution\": %s, \"currency\": \"%s\"}"
        .formatted(revenue, contribution, currency);
  }
}
