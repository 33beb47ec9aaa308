package io.vinnrate.kit.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.DatabaseAway;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class ProblemTest {

  @Test
  void contentTypeOfARequestWithoutBodySaysNothing() {
    given().header("Content-Type", "text/plain").get("/v1/notes").then().statusCode(200);
  }

  @Test
  void contentTypeThatCannotBeReadIsUnsupported() {
    RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(encoderConfig().encodeContentTypeAs("/", ContentType.TEXT)))
        .header("Content-Type", "/")
        .body("{}")
        .post("/v1/notes")
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/unsupported-media-type"));
  }

  private static final String NOTES = "/v1/notes";
  private static final int LIMIT = 262_144;

  @ConfigProperty(name = "quarkus.datasource.username")
  String role;

  @Test
  void unknownPathIs404() {
    problem(given().get("/v1/nothing"), 404, "not-found");
    problem(given().get("/v1/notes/{id}", UUID.randomUUID()), 404, "not-found");
    problem(given().get("/v1/notes/no-uuid"), 404, "not-found");
    problem(given().get("/problems/unknown"), 404, "not-found");
  }

  @Test
  void otherMethodIs405AndSaysWhichAreAllowed() {
    problem(given().delete(NOTES), 405, "method-not-allowed")
        .header("Allow", equalTo("GET, HEAD, POST"));
    problem(given().post("/v1/notes/{id}", UUID.randomUUID()), 405, "method-not-allowed")
        .header("Allow", equalTo("GET, HEAD, PATCH"));
  }

  @Test
  void mediaTypesOfOthersAreRefused() {
    problem(given().accept("text/csv").get(NOTES), 406, "not-acceptable");
    problem(
        given().contentType("text/plain").body("text").post(NOTES), 415, "unsupported-media-type");
    problem(
        given()
            .contentType(ContentType.JSON)
            .header("If-Match", "\"1\"")
            .body("{}")
            .patch("/v1/notes/{id}", UUID.randomUUID()),
        415,
        "unsupported-media-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "a"                                  | #               | is not JSON
          {"text": }                                    | #               | is not JSON
          {"text": "a"} {"text": "b"}                   | #               |
          {"text": "a", "text": "b"}                    | #               |
          {"text": "a", "size": 1}                      | #/size          | unknown field 'size'
          {"text": "a", "lines": [{"name": "x"}]}       | #/lines/0/name  | unknown field 'name'
          {"text": 1}                                   | #/text          | must be a string
          {"text": true}                                | #/text          | must be a string
          {"text": {}}                                  | #/text          | must be a string
          {"text": "a", "pages": "1"}                   | #/pages         | must be a whole number
          {"text": "a", "pages": 1.5}                   | #/pages         | must be a whole number
          {"text": "a", "pages": 99999999999}           | #/pages         |
          {"text": "a", "price": "1"}                   | #/price         | must be a number
          {"text": "a", "urgent": "true"}               | #/urgent        | must be true or false
          {"text": "a", "urgent": 1}                    | #/urgent        | must be true or false
          {"text": "a", "due": "2026-02-30"}            | #/due           | must be a date that exists, such as 2026-03-31
          {"text": "a", "due": 20260131}                | #/due           | must be a date that exists, such as 2026-03-31
          {"text": "a", "about": "4711"}                | #/about         | must be a UUID
          {"text": "a", "colour": "blue"}               | #/colour        | must be one of [deepRed, green, A]
          {"text": "a", "colour": "DEEP_RED"}           | #/colour        | must be one of [deepRed, green, A]
          {"text": "a", "colour": 0}                    | #/colour        |
          {"text": "a", "lines": {}}                    | #/lines         | must be an array
          {"text": "a", "lines": ["x"]}                 | #/lines/0       | must be an object
          []                                            | #               | must be an object
          "text"                                        | #               | must be an object
          """)
  void aBodyOfAnotherShapeIs400AndSaysWhere(String body, String pointer, @Nullable String detail) {
    ValidatableResponse answer = problem(post(body), 400, "malformed-json");
    answer.body("errors[0].pointer", equalTo(pointer));
    if (detail != null) {
      answer.body("errors[0].detail", containsString(detail));
    }
  }

  @Test
  void noBodyIsRefusedAsOne() {
    given().contentType(ContentType.JSON).post(NOTES).then().statusCode(422);
    problem(post("null"), 422, "validation-failed").body("errors[0].pointer", equalTo("#"));
  }

  @Test
  void everyValueThatBreaksARuleIsNamed() {
    problem(
            post(
                "{\"text\": \" \", \"lines\": [{\"label\": \"x\"}, {\"label\": \"\", \"count\":"
                    + " 0}]}"),
            422,
            "validation-failed")
        .body("errors.size()", equalTo(3))
        .body("errors.pointer", hasItems("#/text", "#/lines/1/label", "#/lines/1/count"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 201",
    "limit, x",
    "limit, +5",
    "cursor, x",
    "cursor, !",
    "colour, GREEN",
    "about, 1-1-1-1-1"
  })
  void aParameterThatCannotBeReadIs400(String parameter, String value) {
    problem(given().queryParam(parameter, value).get(NOTES), 400, "bad-parameter")
        .body("errors[0].parameter", equalTo(parameter));
  }

  @Test
  void headersOfPreconditionsAreChecked() {
    String patch = "{\"text\": \"after\"}";
    problem(patch(null, patch), 428, "precondition-required")
        .body("errors.header", hasItem("If-Match"));
    problem(patch("3", patch), 400, "bad-parameter").body("errors.header", hasItem("If-Match"));
    problem(patch("\"2\"", patch), 412, "precondition-failed");
    problem(patch("W/\"1\"", patch), 412, "precondition-failed");
    patch("\"2\", \"1\"", patch).then().statusCode(200).body("text", equalTo("after"));
    patch("*", patch).then().statusCode(200);
  }

  @Test
  void aPatchIsCheckedAsAWholeRequest() {
    patch("\"1\"", "{\"pages\": null}").then().statusCode(200).body("colour", equalTo("green"));
    problem(patch("\"1\"", "{\"text\": null}"), 422, "validation-failed")
        .body("errors[0].pointer", equalTo("#/text"));
    problem(patch("\"1\"", "{\"size\": 1}"), 400, "malformed-json")
        .body("errors[0].pointer", equalTo("#/size"));
    problem(patch("\"1\"", "{\"pages\": 1.0}"), 400, "malformed-json")
        .body("errors[0].pointer", equalTo("#/pages"));
    problem(patch("\"1\"", "[]"), 400, "malformed-json");
    problem(patch("\"1\"", "{\"pages\": 1, \"pages\": 2}"), 400, "malformed-json");
  }

  @Test
  void aBodyBeyondTheLimitIs413WhetherItsLengthIsKnownOrNot() throws Exception {
    String most = ofSize(LIMIT);
    assertThat(most).hasSize(LIMIT);
    String large = most + " ";
    post(most).then().statusCode(201);
    problem(post(large), 413, "content-too-large");
    HttpResponse<String> chunked =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + NOTES))
                    .header("Content-Type", "application/json")
                    .header("Authorization", Tokens.header())
                    .POST(
                        HttpRequest.BodyPublishers.fromPublisher(
                            HttpRequest.BodyPublishers.ofString(large)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.body()).contains("/problems/content-too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "text": "LONG"   | has a text of more than 65536 characters
          "colour": "LONG" | has a text of more than 65536 characters
          "price": 1DIGITS | has a number of more than 100 characters
          "NAME": 1        | has a field whose name has more than 1000 characters
          """)
  void jsonBeyondALimitIs400AndSaysWhich(String field, String detail) {
    String body =
        "{%s}"
            .formatted(
                field
                    .replace("DEEP", "[".repeat(33))
                    .replace("LONG", "x".repeat(65_537))
                    .replace("DIGITS", "0".repeat(100))
                    .replace("NAME", "n".repeat(1_001)));
    problem(post(body), 400, "malformed-json").body("errors[0].detail", equalTo(detail));
    problem(patch("\"1\"", body), 400, "malformed-json").body("errors[0].detail", equalTo(detail));
  }

  @Test
  void aPatchThatIsNestedTooDeepIs400() {
    problem(patch("\"1\"", "{\"lines\": " + "[".repeat(32)), 400, "malformed-json")
        .body("errors[0].detail", equalTo("is nested deeper than 32 levels"));
  }

  @Test
  void anOperationCanTakeMoreThanOthers() {
    String most = ofSize(2 * LIMIT);
    given().contentType(ContentType.JSON).body(most).put(NOTES + "/long").then().statusCode(200);
    problem(
        given().contentType(ContentType.JSON).body(most + " ").put(NOTES + "/long"),
        413,
        "content-too-large");
    problem(post(most), 413, "content-too-large");
  }

  @Test
  void anUnexpectedFailureIsNotShown() {
    String body =
        problem(post("{\"text\": \"fails\"}"), 500, "internal-error").extract().asString();
    assertThat(body).doesNotContain("SELECT", "Exception", "io.vinnrate", "\tat ");
  }

  @Test
  void aValueThatBreaksTheDatabaseIsNotShown() {
    String text = "taken " + UUID.randomUUID();
    post("{\"text\": \"%s\"}".formatted(text)).then().statusCode(201);
    String body =
        problem(post("{\"text\": \"%s\"}".formatted(text)), 500, "internal-error")
            .extract()
            .asString();
    assertThat(body).doesNotContain("duplicate", "note_text_key", "Exception");
  }

  @Test
  void textThatTheDatabaseCannotStoreIsRefusedWhereItStands() {
    problem(post("{\"text\": \"a\\u0000b\"}"), 422, "validation-failed")
        .body("errors[0].pointer", equalTo("#/text"));
    problem(given().urlEncodingEnabled(false).get(NOTES + "?cursor=a%00b"), 400, "bad-parameter")
        .body("errors[0].parameter", equalTo("cursor"));
  }

  @Test
  void aDatabaseThatIsAwayIs503AndTheNextRequestAfterItSucceeds() {
    String path = NOTES + "/" + UUID.randomUUID();
    try (DatabaseAway away = DatabaseAway.of(role)) {
      assertThat(away).isNotNull();
      problem(given().get(path), 503, "unavailable")
          .header("Retry-After", matchesPattern("[0-9]+"));
      problem(post("{\"text\": \"while away\"}"), 503, "unavailable");
    }
    problem(given().get(path), 404, "not-found");
  }

  @Test
  void whatTheServerItselfRefusesShowsNothingOfIt() throws Exception {
    for (String path : new String[] {"v1/notes?q=" + "x".repeat(10_000), "v1/notes?q=%zz"}) {
      try (java.net.Socket socket = new Socket("localhost", RestAssured.port)) {
        socket
            .getOutputStream()
            .write(
                "GET /%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(path)
                    .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
            .matches("(?s)HTTP/1\\.[01] 4.*")
            .doesNotContain("<html", "\tat ", "Exception");
      }
    }
  }

  /** Whatever is wrong, the answer has this form. */
  private static ValidatableResponse problem(Response response, int status, String slug) {
    ValidatableResponse answer =
        response
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .body("type", equalTo("/problems/" + slug))
            .body("title", notNullValue())
            .body("status", equalTo(status))
            .body("detail", notNullValue())
            .body("instance", matchesPattern("/.*"));
    given().get("/problems/" + slug).then().statusCode(200).contentType(ContentType.HTML);
    return answer;
  }

  private static String ofSize(int bytes) {
    String note = "{\"text\": \"long %s\"".formatted(UUID.randomUUID());
    return note + " ".repeat(bytes - note.length() - 1) + "}";
  }

  private static Response post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(NOTES);
  }

  private static Response patch(@Nullable String ifMatch, String body) {
    var request = given().contentType("application/merge-patch+json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/v1/notes/{id}", UUID.randomUUID());
  }
}
