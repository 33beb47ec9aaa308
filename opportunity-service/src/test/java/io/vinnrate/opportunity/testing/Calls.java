package io.vinnrate.opportunity.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
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

  /** The ids of a customer's opportunities, page by page. */
  public static List<String> listed(UUID customer, String filter) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = given().queryParam("customerId", customer);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/v1/opportunities?" + filter).then().statusCode(200).extract();
      List<String> items = page.path("items.id");
      assertThat(items).hasSizeLessThanOrEqualTo(2);
      ids.addAll(items);
      cursor = page.path("next");
    } while (cursor != null);
    return ids;
  }

  /** What is refused with a status is a problem that says the same. */
  public static ValidatableResponse refused(Response response, int status) {
    return response.then().statusCode(status).contentType(PROBLEM).body("status", equalTo(status));
  }

  /** An opportunity is as it was made, at a version. */
  public static void unchanged(String id, int version) {
    read(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"%d\"".formatted(version))
        .body("title", equalTo("Cold-chain monitoring"))
        .body("stage", equalTo("prospecting"))
        .body("assessment.factors.size()", equalTo(0))
        .body("assessment.answers.size()", equalTo(0));
  }
}
