package io.vinnrate.customer.person;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.customer.CustomerApi;
import org.jspecify.annotations.Nullable;

/** The requests of people, as tests send them. */
public final class PersonApi {

  private static final String ALL = "/v1/customers/{id}/people";
  private static final String ONE = ALL + "/{personId}";

  private PersonApi() {}

  public static Response put(
      String customerId, String personId, @Nullable String ifMatch, String body) {
    return matching(CustomerApi.json(body), ifMatch).put(ONE, customerId, personId);
  }

  public static Response get(String customerId, String personId) {
    return given().get(ONE, customerId, personId);
  }

  public static Response list(String customerId) {
    return given().get(ALL, customerId);
  }

  public static Response delete(String customerId, String personId, @Nullable String ifMatch) {
    return matching(given(), ifMatch).delete(ONE, customerId, personId);
  }

  public static Response export(String personId) {
    return given().get("/v1/people/{personId}/export", personId);
  }

  public static Response erase(String personId) {
    return given().post("/v1/people/{personId}/erasure", personId);
  }

  private static RequestSpecification matching(
      RequestSpecification request, @Nullable String ifMatch) {
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
