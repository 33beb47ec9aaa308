package io.vinnrate.customer.contact;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.customer.CustomerApi;
import org.jspecify.annotations.Nullable;

/** The requests of contacts, as tests send them. */
public final class ContactApi {

  /** What holds unless somebody decides otherwise. */
  public static final String DEFAULT_LEVELS =
      """
      {"cadenceDays": {"N": 14, "A": 30, "B": 60, "C": 120},
       "channels": {
         "email": {"costPerContact": 5, "costPerHour": 600},
         "telephone": {"costPerContact": 10, "costPerHour": 700},
         "faceToFace": {"costPerContact": 900, "costPerHour": 800},
         "internet": {"costPerContact": 1, "costPerHour": 60}},
       "currency": "NOK"}
      """;

  private static final String ALL = "/v1/customers/{id}/touchpoints";
  private static final String ONE = ALL + "/{touchpointId}";

  private ContactApi() {}

  public static String touchpoint(String channel, String initiatedBy, String at, int minutes) {
    return "{\"channel\": \"%s\", \"initiatedBy\": \"%s\", \"at\": \"%s\", \"minutes\": %d}"
        .formatted(channel, initiatedBy, at, minutes);
  }

  public static Response add(String customerId, @Nullable String ifMatch, String body) {
    return matching(CustomerApi.json(body), ifMatch).post(ALL, customerId);
  }

  public static Response addOnce(String customerId, String ifMatch, String key, String body) {
    return matching(CustomerApi.json(body), ifMatch)
        .header("Idempotency-Key", key)
        .post(ALL, customerId);
  }

  public static Response list(String customerId, int limit, @Nullable String cursor) {
    RequestSpecification request = given().queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get(ALL, customerId);
  }

  public static Response get(String customerId, String touchpointId) {
    return given().get(ONE, customerId, touchpointId);
  }

  public static Response delete(String customerId, String touchpointId, @Nullable String ifMatch) {
    return matching(given(), ifMatch).delete(ONE, customerId, touchpointId);
  }

  public static Response serviceLevels(@Nullable String ifMatch, String body) {
    return matching(CustomerApi.json(body), ifMatch).put("/v1/service-levels");
  }

  private static RequestSpecification matching(
      RequestSpecification request, @Nullable String ifMatch) {
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
