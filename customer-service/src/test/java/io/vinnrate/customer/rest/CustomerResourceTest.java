package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers"))
class CustomerResourceTest {

  private static final String PROBLEM = "application/problem+json";

  @Test
  void aRegisteredCustomerCanBeRead() {
    Response created =
        register(
            """
            {"name": "Fjordkraft Elektro AS", "profile": {"industry": "Energy", "employees": 12},
             "preferredChannel": "faceToFace", "behaviour": {"loyalty": "high"}}
            """);
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", matchesPattern(".*/v1/customers/[0-9a-f-]{36}"));
    given()
        .get("/v1/customers/{id}", created.path("id").toString())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("Fjordkraft Elektro AS"))
        .body("profile.industry", equalTo("Energy"))
        .body("behaviour.loyalty", equalTo("high"))
        .body("preferredChannel", equalTo("faceToFace"))
        .body("owner", nullValue());
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    String id = register("{\"name\": \"Before\", \"owner\": \"kari\"}").path("id").toString();
    patch(id, "\"1\"", "{\"name\": \"After\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("After"))
        .body("owner", equalTo("kari"));
    patch(id, "\"2\"", "{\"owner\": null}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("owner", nullValue());
    patch(id, "\"3\"", "{\"name\": \"After\"}").then().statusCode(200).header("ETag", "\"3\"");
  }

  @Test
  void aChangeNeedsTheCurrentVersion() {
    String id = register("{\"name\": \"Guarded\"}").path("id").toString();
    patch(id, null, "{\"name\": \"x\"}").then().statusCode(428).contentType(PROBLEM);
    patch(id, "\"7\"", "{\"name\": \"x\"}").then().statusCode(412).contentType(PROBLEM);
    given().delete("/v1/customers/{id}", id).then().statusCode(428);
    given().get("/v1/customers/{id}", id).then().body("name", equalTo("Guarded"));
  }

  @Test
  void aDeletedCustomerIsGone() {
    String id = register("{\"name\": \"Short-lived\"}").path("id").toString();
    given().header("If-Match", "\"1\"").delete("/v1/customers/{id}", id).then().statusCode(204);
    given().get("/v1/customers/{id}", id).then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void anUpsertCreatesOnceAndThenReplaces() {
    String externalId = "crm-" + UUID.randomUUID();
    String body = "{\"name\": \"Synced\", \"owner\": \"ola\"}";
    upsert(externalId, body).then().statusCode(201).header("ETag", "\"1\"");
    upsert(externalId, body).then().statusCode(200).header("ETag", "\"1\"");
    upsert(externalId, "{\"name\": \"Synced\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("owner", nullValue());
  }

  private static Response register(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/customers");
  }

  private static Response patch(
      String id, @org.jspecify.annotations.Nullable String ifMatch, String body) {
    var request = given().contentType("application/merge-patch+json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/v1/customers/{id}", id);
  }

  private static Response upsert(String externalId, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/by-external-id/{externalId}", externalId);
  }
}
