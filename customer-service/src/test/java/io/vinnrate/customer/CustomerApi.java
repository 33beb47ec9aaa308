package io.vinnrate.customer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.patch.MergePatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's requests, as tests send them. */
public final class CustomerApi {

  private CustomerApi() {}

  public static Response register(String body) {
    return json(body).post("/v1/customers");
  }

  /** Registers a customer and returns its id. */
  public static String registered(String body) {
    Response created = register(body);
    created.then().statusCode(201);
    return created.path("id");
  }

  public static Response upsert(String externalId, String body) {
    return json(body).put("/v1/customers/by-external-id/{externalId}", externalId);
  }

  public static Response patch(String id, @Nullable String ifMatch, String body) {
    return matching(ifMatch)
        .contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/v1/customers/{id}", id);
  }

  public static Response delete(String id, @Nullable String ifMatch) {
    return matching(ifMatch).delete("/v1/customers/{id}", id);
  }

  public static Response get(String id) {
    return given().get("/v1/customers/{id}", id);
  }

  /** An external id that no other test has. */
  public static String newExternalId() {
    return "crm-" + UUID.randomUUID();
  }

  public static RequestSpecification json(String body) {
    return given().contentType(ContentType.JSON).body(body);
  }

  private static RequestSpecification matching(@Nullable String ifMatch) {
    RequestSpecification request = given();
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
