package io.vinnrate.opportunity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** The calls that tests of facts make. */
public final class FactCalls {

  private static final String STAKEHOLDER = "/v1/opportunities/{id}/stakeholders/{stakeholderId}";
  private static final String NEXT_STEP = "/v1/opportunities/{id}/next-step";

  private FactCalls() {}

  /** A decision maker whom we have not met, with more fields before the end. */
  public static String stakeholder(String more) {
    return """
    {"name": "Solveig Havnes", "role": "decisionMaker", "stance": "neutral", "met": false%s}
    """
        .formatted(more.isEmpty() ? "" : ", " + more);
  }

  public static Response putStakeholder(
      String id, Object stakeholderId, @Nullable String ifMatch, String body) {
    return request(ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .put(STAKEHOLDER, id, stakeholderId);
  }

  public static Response readStakeholder(String id, Object stakeholderId) {
    return given().get(STAKEHOLDER, id, stakeholderId);
  }

  public static Response removeStakeholder(
      String id, Object stakeholderId, @Nullable String ifMatch) {
    return request(ifMatch).delete(STAKEHOLDER, id, stakeholderId);
  }

  public static Response listStakeholders(String id) {
    return given().get("/v1/opportunities/{id}/stakeholders", id);
  }

  public static Response putNextStep(String id, @Nullable String ifMatch, String body) {
    return request(ifMatch).contentType(ContentType.JSON).body(body).put(NEXT_STEP, id);
  }

  public static Response readNextStep(String id) {
    return given().get(NEXT_STEP, id);
  }

  public static Response removeNextStep(String id, @Nullable String ifMatch) {
    return request(ifMatch).delete(NEXT_STEP, id);
  }

  private static RequestSpecification request(@Nullable String ifMatch) {
    RequestSpecification request = given();
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
