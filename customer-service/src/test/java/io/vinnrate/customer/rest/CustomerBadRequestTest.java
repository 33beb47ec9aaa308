package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerBadRequestTest {

  private static final String PROBLEM = "application/problem+json";

  @Test
  void anotherMediaTypeIsRefused() {
    String id = registered("{\"name\": \"Kept\"}");
    for (String type :
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      isProblem(given().contentType(type).body("name=x").post("/v1/customers"), 415);
    }
    isProblem(
        given()
            .contentType(ContentType.JSON)
            .header("If-Match", "*")
            .body("{\"name\": \"x\"}")
            .patch("/v1/customers/{id}", id),
        415);
    get(id).then().header("ETag", "\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "image/png"})
  void anUnacceptableAnswerIsNotGiven(String accept) {
    String id = registered("{\"name\": \"Kept\"}");
    isProblem(given().accept(accept).get("/v1/customers/{id}", id), 406);
    isProblem(given().accept(accept).get("/v1/customers"), 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void anotherMethodIsRefused(String method) {
    String id = registered("{\"name\": \"Kept\"}");
    isProblem(json("{\"name\": \"x\"}").request(method, "/v1/customers/{id}", id), 405);
    get(id).then().header("ETag", "\"1\"");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String unknown = UUID.randomUUID().toString();
    isProblem(get(unknown), 404);
    isProblem(patch(unknown, "\"1\"", "{\"name\": \"x\"}"), 404);
    isProblem(given().header("If-Match", "\"1\"").delete("/v1/customers/{id}", unknown), 404);
    isProblem(given().get("/v1/customers/by-external-id/{id}", newExternalId()), 404);
    isProblem(given().get("/v1/customers/by-external-id/{id}", "x".repeat(101)), 404);
    isProblem(given().get("/v1/nowhere"), 404);
    isProblem(given().get("/"), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "no-uuid", "1-1-1-1-1", "0199c0de-0000-7000-8000-00000000000g"})
  void whatIsNoIdIsNotFound(String id) {
    isProblem(get(id), 404);
    isProblem(patch(id, "\"1\"", "{\"name\": \"x\"}"), 404);
    isProblem(given().header("If-Match", "\"1\"").delete("/v1/customers/{id}", id), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "x", "1.5", "99999999999"})
  void aBadLimitIsNamed(String limit) {
    isBadParameter(given().queryParam("limit", limit).get("/v1/customers"), "limit");
  }

  @Test
  void aBadCursorIsNamed() {
    String otherList =
        new Cursor("opportunities:id", List.of(UUID.randomUUID().toString())).encoded();
    String noId = new Cursor("customers:id", List.of("7")).encoded();
    String tooLong = new Cursor("customers:id", List.of("7", "8")).encoded();
    for (String cursor : List.of("x", "!!", "a b", otherList, noId, tooLong)) {
      isBadParameter(given().queryParam("cursor", cursor).get("/v1/customers"), "cursor");
    }
  }

  @ParameterizedTest
  @CsvSource({"q", "owner", "industry", "cursor", "limit"})
  void nulInAParameterIsNamed(String parameter) {
    isBadParameter(
        given().urlEncodingEnabled(false).get("/v1/customers?" + parameter + "=a%00b"), parameter);
  }

  @Test
  void nulInAnExternalIdIsNamed() {
    String address = "/v1/customers/by-external-id/a%00b";
    isBadParameter(given().urlEncodingEnabled(false).get(address), "externalId");
    isBadParameter(
        json("{\"name\": \"Nul\"}").urlEncodingEnabled(false).put(address), "externalId");
  }

  @Test
  void anOverlongExternalIdIsNamed() {
    isBadParameter(upsert("x".repeat(101), "{\"name\": \"Long\"}"), "externalId");
    Response answer =
        register("{\"name\": \"Long\", \"externalId\": \"%s\"}".formatted("x".repeat(101)));
    isProblem(answer, 422);
    answer.then().body("errors[0].pointer", equalTo("#/externalId"));
  }

  @Test
  void theBodyMustNotContradictThePath() {
    String externalId = newExternalId();
    Response answer = upsert(externalId, "{\"name\": \"x\", \"externalId\": \"other\"}");
    isProblem(answer, 422);
    answer.then().body("errors[0].pointer", equalTo("#/externalId"));
    isProblem(given().get("/v1/customers/by-external-id/{id}", externalId), 404);
  }

  @Test
  void anExternalIdBelongsToOneCustomer() {
    String externalId = newExternalId();
    String first =
        registered("{\"name\": \"First\", \"externalId\": \"%s\"}".formatted(externalId));
    String second = registered("{\"name\": \"Second\"}");
    String claim = "{\"name\": \"Claims\", \"externalId\": \"%s\"}".formatted(externalId);
    isTaken(register(claim));
    isTaken(json(claim).header("Idempotency-Key", externalId).post("/v1/customers"));
    isTaken(patch(second, "\"1\"", claim));
    get(first).then().header("ETag", "\"1\"").body("name", equalTo("First"));
    get(second).then().header("ETag", "\"1\"").body("name", equalTo("Second"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\tx\ty", "{}\u00e6"})
  void aBadIdempotencyKeyIsNamed(String key) {
    Response answer =
        json("{\"name\": \"Keyed\"}").header("Idempotency-Key", key).post("/v1/customers");
    isProblem(answer, 400);
    answer.then().body("errors[0].header", equalTo("Idempotency-Key"));
  }

  @Test
  void theTypeOfAProblemLeadsToItsPage() {
    String type = upsert("x".repeat(101), "{\"name\": \"Long\"}").path("type");
    given().get(type).then().statusCode(200).body(containsString("not valid"));
    given().get("/problems/external-id-taken").then().statusCode(200);
    isProblem(given().get("/problems/unheard-of"), 404);
  }

  private static void isTaken(Response answer) {
    isProblem(answer, 409);
    answer
        .then()
        .body("type", equalTo("/problems/external-id-taken"))
        .body("errors[0].pointer", equalTo("#/externalId"));
  }

  private static void isBadParameter(Response answer, String parameter) {
    isProblem(answer, 400);
    answer.then().body("errors[0].parameter", equalTo(parameter));
  }

  private static void isProblem(Response answer, int status) {
    answer.then().statusCode(status).contentType(PROBLEM).body("status", equalTo(status));
  }
}
