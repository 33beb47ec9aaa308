package io.vinnrate.opportunity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls that tests make. */
public final class Calls {

  /** The media type of every error. */
  public static final String PROBLEM = "application/problem+json";

  private Calls() {}

  /** A body that creates an opportunity with a customer, with more fields before its end. */
  public static String body(UUID customer, String more) {
    return """
    {"customerId": "%s", "title": "Cold-chain monitoring", "expectedCloseDate": "2026-06-30",
     "amount": {"amount": 480000, "currency": "NOK"}%s}
    """
        .formatted(customer, more.isEmpty() ? "" : ", " + more);
  }

  public static Response post(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/opportunities");
  }

  /** Creates an opportunity and returns its id. */
  public static String created(UUID customer, String more) {
    return post(body(customer, more)).then().statusCode(201).extract().path("id");
  }

  public static Response read(String id) {
    return given().get("/v1/opportunities/{id}", id);
  }

  public static Response upsert(String externalId, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/opportunities/by-external-id/{externalId}", externalId);
  }

  public static Response patch(String id, @Nullable String ifMatch, String body) {
    var request = given().contentType("application/merge-patch+json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/v1/opportunities/{id}", id);
  }

  public static Response assess(String id, @Nullable String ifMatch, String body) {
    var request = given().contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/v1/opportunities/{id}/assessment", id);
  }

  /** POSTs a command: stage-moves, closures or reopenings. */
  public static Response command(String id, String command, @Nullable String ifMatch, String body) {
    var request = given().contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post("/v1/opportunities/{id}/{command}", id, command);
  }

  public static Response remove(String id, @Nullable String ifMatch) {
    var request = given();
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.delete("/v1/opportunities/{id}", id);
  }
}
