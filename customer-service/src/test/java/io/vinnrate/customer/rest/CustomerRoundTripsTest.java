package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.RoundTripTable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerRoundTripsTest {

  private static final String NAME = "{\"name\": \"Fjord Kraft AS\"}";

  private final RoundTripTable table = new RoundTripTable(List.of());

  @Test
  void eachOperationTakesAsManyAsAreStated() {
    registrations();
    reads();
    changes();
    imports();
    table.isStatedFor("customer-service");
  }

  private void registrations() {
    String key = UUID.randomUUID().toString();
    String externalId = newExternalId();
    table.add("`POST /v1/customers`", 201, () -> register(NAME));
    table.add("… with an Idempotency-Key", 201, () -> registerOnce(key));
    table.add("… with the same key again", 201, () -> registerOnce(key));
    table.add("`PUT …/by-external-id/{externalId}`: new", 201, () -> upsert(externalId, NAME));
    table.add(
        "… something is different", 200, () -> upsert(externalId, "{\"name\": \"Fjord AS\"}"));
    table.add("… nothing is different", 200, () -> upsert(externalId, "{\"name\": \"Fjord AS\"}"));
  }

  private void reads() {
    of("`GET /v1/customers/{id}`", 200, id -> get(id));
    of("`GET /v1/customers`, a page", 200, id -> given().get("/v1/customers?limit=1"));
    of("`GET …/{id}/contacts`", 200, id -> given().get("/v1/customers/{id}/contacts", id));
  }

  private void changes() {
    of("`PATCH …/{id}`", 200, id -> patch(id, "\"1\"", "{\"name\": \"Fjord AS\"}"));
    of("… nothing is different", 200, id -> patch(id, "\"1\"", NAME));
    of("`POST …/{id}/touchpoints`", 201, id -> ContactApi.add(id, "\"1\"", touchpoint()));
    of(
        "`PUT …/{id}/contributions/{period}`",
        201,
        id ->
            json("{\"revenue\": 1000, \"contribution\": 300, \"currency\": \"NOK\"}")
                .header("If-Match", "*")
                .put("/v1/customers/{id}/contributions/2025", id));
    of("`DELETE …/{id}`", 204, id -> delete(id, "\"1\""));
  }

  private void imports() {
    String line = "{\"externalId\":\"%s\",\"name\":\"Line\"}".formatted(newExternalId());
    BulkApi imports = new BulkApi("/v1/customers/imports");
    table.add("`POST …/imports`, a batch: new", 200, () -> imports.request(null, line));
    table.add("… nothing is different", 200, () -> imports.request(null, line));
  }

  /** Of a customer that is new. */
  private void of(String operation, int status, Function<String, Response> request) {
    String id = registered(NAME);
    table.add(operation, status, () -> request.apply(id));
  }

  private static String touchpoint() {
    return ContactApi.touchpoint("telephone", "us", "2026-01-15T09:00:00Z", 10);
  }

  private static Response registerOnce(String key) {
    return json(NAME).header("Idempotency-Key", key).post("/v1/customers");
  }
}
