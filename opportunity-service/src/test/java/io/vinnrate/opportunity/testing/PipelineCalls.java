package io.vinnrate.opportunity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls that tests of pipelines and stages make. */
public final class PipelineCalls {

  private PipelineCalls() {}

  /** The name of a pipeline that is not there yet. */
  public static String newVersion() {
    return "ours-" + UUID.randomUUID();
  }

  /** A stage without activities, such as {@code demo:customerMeetings}. */
  public static String stage(String key, String methodStage, String... activities) {
    return """
    {"key": "%s", "stage": "%s", "name": {"en": "Name of %s", "nb": "Navn"},
     "exitActivities": [%s]}
    """
        .formatted(key, methodStage, key, joined(activities));
  }

  /** An exit activity; mandatory when its key is followed by {@code !}. */
  public static String activity(String key) {
    return """
    {"key": "%s", "text": {"en": "Do it", "nb": "Gjør det"}, "mandatory": %s}
    """
        .formatted(key.replace("!", ""), key.endsWith("!"));
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).collect(Collectors.joining(", "));
  }

  public static Response addPipeline(String version, String... stages) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"version\": \"%s\", \"stages\": [%s]}".formatted(version, joined(stages)))
        .post("/v1/pipelines");
  }

  public static Response activate(String version) {
    return given().post("/v1/pipelines/{version}/activation", version);
  }

  /** Moves an opportunity to a stage, whatever is open. */
  public static Response forced(String id, String ifMatch, String to) {
    return request(ifMatch)
        .contentType(ContentType.JSON)
        .body("{\"to\": \"%s\", \"forced\": true, \"reason\": \"A tender\"}".formatted(to))
        .post("/v1/opportunities/{id}/stage-moves", id);
  }

  /** Ticks an exit activity off. */
  public static Response done(String id, String activity, @Nullable String ifMatch, String body) {
    return request(ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/opportunities/{id}/exit-activities/{activity}", id, activity);
  }

  public static Response undone(String id, String activity, @Nullable String ifMatch) {
    return request(ifMatch)
        .delete("/v1/opportunities/{id}/exit-activities/{activity}", id, activity);
  }

  public static Response stages(String id) {
    return given().get("/v1/opportunities/{id}/stages", id);
  }

  public static Response putSteps(String id, @Nullable String ifMatch, String body) {
    return request(ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/opportunities/{id}/steps", id);
  }

  public static Response readSteps(String id) {
    return given().get("/v1/opportunities/{id}/steps", id);
  }

  private static RequestSpecification request(@Nullable String ifMatch) {
    RequestSpecification request = given();
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
