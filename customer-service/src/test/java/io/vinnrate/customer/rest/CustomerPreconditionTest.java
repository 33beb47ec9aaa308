package io.vinnrate.customer.rest;

import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerPreconditionTest {

  private static final String CHANGE = "{\"name\": \"Changed\"}";

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "\"7\", \"1\"", "W/\"9\" , \"1\"", "*", " * "})
  void aChangeOnTheCurrentVersionIsMade(String ifMatch) {
    String id = registered("{\"name\": \"Guarded\"}");
    patch(id, ifMatch, CHANGE).then().statusCode(200).header("ETag", "\"2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"0\"", "W/\"1\"", "\"01\"", "\"abc\", \"2\"", "\"\""})
  void aChangeOnAnotherVersionIsRefused(String ifMatch) {
    String id = registered("{\"name\": \"Guarded\"}");
    patch(id, ifMatch, CHANGE)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/precondition-failed"))
        .body("errors[0].header", equalTo("If-Match"));
    delete(id, ifMatch).then().statusCode(412);
    isUnchanged(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "W/1", "\"1\" \"2\"", "\"1\",", "*, \"1\""})
  void whatIsNoEntityTagIsRefused(String ifMatch) {
    String id = registered("{\"name\": \"Guarded\"}");
    patch(id, ifMatch, CHANGE).then().statusCode(400).body("errors[0].header", equalTo("If-Match"));
    delete(id, ifMatch).then().statusCode(400);
    isUnchanged(id);
  }

  @Test
  void aChangeMustSayOnWhichVersion() {
    String id = registered("{\"name\": \"Guarded\"}");
    patch(id, null, CHANGE)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"))
        .body("errors[0].header", equalTo("If-Match"));
    delete(id, null).then().statusCode(428);
    isUnchanged(id);
  }

  @Test
  void whatIsNotThereIsNotAskedForAVersion() {
    String id = UUID.randomUUID().toString();
    patch(id, null, CHANGE).then().statusCode(404);
    delete(id, null).then().statusCode(404);
  }

  private static void isUnchanged(String id) {
    get(id).then().statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Guarded"));
  }
}
