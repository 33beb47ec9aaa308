package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.delete;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.register;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
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
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("id", equalTo(created.path("id")))
        .body("version", equalTo(1))
        .body("name", equalTo("Fjordkraft Elektro AS"))
        .body("profile.industry", equalTo("Energy"))
        .body("behaviour.loyalty", equalTo("high"))
        .body("preferredChannel", equalTo("faceToFace"))
        .body("owner", nullValue())
        .body("createdAt", equalTo(created.path("createdAt")))
        .body("changedAt", equalTo(created.path("createdAt")));
  }

  @Test
  void everyFieldReadsBackAsItWasSent() {
    String body =
        """
        {"externalId":"%s","name":"Ærlig & Sønn \ud83d\ude80 AS","organizationNumber":"923609016",\
        "profile":{"industry":"Construction","country":"NO","region":"Vestland","employees":0},\
        "behaviour":{"revenueHistory":"rising","loyalty":"low","innovationResponse":"medium",\
        "campaignResponse":"high","purchasesPerYear":12,"growth":"falling"},\
        "needs":{"kind":"leadingEdge","buyingProcess":"veryThoroughCheck","importance":"high",\
        "centralisation":"low","familiarity":"medium"},\
        "preferredChannel":"internet","owner":"ingrid"}\
        """
            .formatted(newExternalId());
    String id = registered(body);
    Map<String, Object> sent = JsonPath.from(body).getMap("");
    assertThat(get(id).jsonPath().<String, Object>getMap("")).containsAllEntriesOf(sent);
  }

  @Test
  void headersCanBeReadAlone() {
    String id = registered("{\"name\": \"Heads\"}");
    given()
        .head("/v1/customers/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body(emptyString());
    given().head("/v1/customers/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    String id = registered("{\"name\": \"Before\", \"owner\": \"kari\"}");
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
  void aPatchReachesIntoNestedFields() {
    String id =
        registered("{\"name\": \"Nested\", \"profile\": {\"country\": \"NO\", \"employees\": 3}}");
    patch(id, "\"1\"", "{\"profile\": {\"employees\": 4}}")
        .then()
        .statusCode(200)
        .body("profile.country", equalTo("NO"))
        .body("profile.employees", equalTo(4));
    patch(id, "\"2\"", "{\"profile\": null}")
        .then()
        .statusCode(200)
        .body("profile.country", nullValue());
  }

  @Test
  void aDeletedCustomerIsGone() {
    String externalId = newExternalId();
    String id =
        registered("{\"name\": \"Short-lived\", \"externalId\": \"%s\"}".formatted(externalId));
    delete(id, "\"1\"").then().statusCode(204);
    get(id).then().statusCode(404).contentType(PROBLEM);
    patch(id, "*", "{\"name\": \"Again\"}").then().statusCode(404);
    delete(id, "*").then().statusCode(404);
    upsert(externalId, "{\"name\": \"Another\"}").then().statusCode(201);
  }

  @Test
  void anUpsertCreatesOnceAndThenReplaces() {
    String externalId = newExternalId();
    String body = "{\"name\": \"Synced\", \"owner\": \"ola\"}";
    Response created = upsert(externalId, body);
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/v1/customers/" + created.path("id")));
    upsert(externalId, body).then().statusCode(200).header("ETag", "\"1\"");
    upsert(externalId, "{\"name\": \"Synced\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(created.path("id")))
        .body("owner", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a;b=c", "50%", "å+ø", "a?b#c", "."})
  void anExternalIdMayHaveAnyCharacter(String start) {
    String externalId = start + newExternalId();
    String body = "{\"name\": \"Odd\", \"externalId\": \"%s\"}".formatted(externalId);
    upsert(externalId, body).then().statusCode(201).body("externalId", equalTo(externalId));
    given()
        .get("/v1/customers/by-external-id/{externalId}", externalId)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("externalId", equalTo(externalId));
  }
}
