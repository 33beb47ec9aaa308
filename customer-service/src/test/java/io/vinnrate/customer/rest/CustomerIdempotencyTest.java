package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerIdempotencyTest {

  private static final String BODY = "{\"name\": \"Keyed\"}";

  @Test
  void aRepeatedRequestGetsTheSameAnswer() {
    String key = newKey();
    Response first = register(key, BODY);
    Response second = register(key, "{ \"name\":\"Keyed\" }");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
  }

  @Test
  void theAnswerStaysWhatItWasWhenTheCustomerChanges() {
    String key = newKey();
    Response first = register(key, BODY);
    given()
        .header("If-Match", "\"1\"")
        .delete("/v1/customers/{id}", first.<String>path("id"))
        .then()
        .statusCode(204);
    assertThat(register(key, BODY).asString()).isEqualTo(first.asString());
  }

  @Test
  void aKeyBelongsToOneBody() {
    String key = newKey();
    register(key, BODY).then().statusCode(201);
    register(key, "{\"name\": \"Other\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"))
        .body("errors[0].header", equalTo("Idempotency-Key"));
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    String key = newKey();
    String externalId = newExternalId();
    String body = "{\"name\": \"Second\", \"externalId\": \"%s\"}".formatted(externalId);
    String first =
        registered("{\"name\": \"First\", \"externalId\": \"%s\"}".formatted(externalId));
    register(key, body).then().statusCode(409);
    given().header("If-Match", "*").delete("/v1/customers/{id}", first).then().statusCode(204);
    register(key, body).then().statusCode(201);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static Response register(String key, String body) {
    return json(body).header("Idempotency-Key", key).post("/v1/customers");
  }
}
