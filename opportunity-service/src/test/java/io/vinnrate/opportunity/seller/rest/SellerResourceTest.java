package io.vinnrate.opportunity.seller.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.listed;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.customer.CustomerClass;
import io.vinnrate.opportunity.customer.KnownCustomer;
import io.vinnrate.opportunity.customer.KnownCustomers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sellers, how opportunities are handed over to them, and how a list finds their opportunities. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class SellerResourceTest {

  @Inject Replica replica;
  @Inject KnownCustomers customers;

  private UUID customer = UUID.randomUUID();
  private String seller = "";

  @BeforeEach
  void aCustomerAndASeller() {
    customer = replica.customer();
    seller = "Ingrid Å/" + UUID.randomUUID();
  }

  @Test
  void aSellerIsMadeReadReplacedAndForgotten() {
    String location =
        "/v1/sellers/" + seller.replace(" ", "%20").replace("Å", "%C3%85").replace("/", "%2F");
    String said = "{\"name\": \"Ingrid Dahl\", \"profile\": \"challenger\", \"team\": \"north\"}";
    Response made = put(seller, null, said);
    made.then().statusCode(201).header("Location", endsWith(location));
    String first = made.header("ETag");
    made.then().body("key", equalTo(seller)).body("profile", equalTo("challenger"));
    put(seller, first, said).then().statusCode(200).header("ETag", first);
    refused(put(seller, null, said), 428);
    Response changed = put(seller, first, "{\"territory\": \"west\"}");
    changed.then().statusCode(200).header("ETag", not(first)).body("$", not(hasKey("team")));
    refused(put(seller, first, said), 412);
    refused(put("somebody-else-" + seller, "*", said), 412);
    given()
        .get("/v1/sellers/{key}", seller)
        .then()
        .statusCode(200)
        .header("ETag", changed.header("ETag"))
        .body("territory", equalTo("west"));
    assertThat(keys()).contains(seller);
    remove(seller, changed.header("ETag")).then().statusCode(204);
    refused(given().get("/v1/sellers/{key}", seller), 404);
    refused(remove(seller, "*"), 404);
    String again = put(seller, null, said).then().statusCode(201).extract().header("ETag");
    assertThat(again).isNotEqualTo(first);
    refused(put(seller, again, "{\"profile\": \"lonely\"}"), 400);
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = given().queryParam("limit", 2);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/sellers");
      keys.addAll(page.then().statusCode(200).extract().<List<String>>path("items.key"));
      cursor = page.path("next");
    } while (cursor != null);
    return keys;
  }

  @Test
  void aNewOpportunityTakesItsOwnersTeamAndTerritory() {
    put(seller, null, "{\"team\": \"north\", \"territory\": \"Nordland\"}");
    String owned = "\"owner\": \"%s\"".formatted(seller);
    read(created(customer, owned))
        .then()
        .body("team", equalTo("north"))
        .body("territory", equalTo("Nordland"));
    read(created(customer, owned + ", \"team\": \"key accounts\""))
        .then()
        .body("team", equalTo("key accounts"))
        .body("territory", equalTo("Nordland"));
    read(created(customer, "\"owner\": \"unheard-of\"")).then().body("$", not(hasKey("team")));
    String externalId = "crm-" + UUID.randomUUID();
    upsert(externalId, body(customer, owned)).then().statusCode(201).body("team", equalTo("north"));
    put(seller, "*", "{\"team\": \"south\"}").then().statusCode(200);
    upsert(externalId, body(customer, owned))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("team", equalTo("north"));
  }

  @Test
  void anOpportunityIsHandedOverOpenOrClosed() {
    put(seller, null, "{\"team\": \"north\"}");
    String id = created(customer, "\"owner\": \"old\", \"territory\": \"Vestland\"");
    String to = "{\"owner\": \"%s\", \"reason\": \"On leave\"}".formatted(seller);
    command(id, "reassignments", "\"1\"", to)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("owner", equalTo(seller))
        .body("team", equalTo("north"))
        .body("territory", equalTo("Vestland"));
    command(id, "reassignments", "\"2\"", to).then().statusCode(200).header("ETag", "\"2\"");
    command(id, "closures", "\"2\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    command(id, "reassignments", "\"3\"", "{\"owner\": \"kari\", \"team\": \"service\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("status", equalTo("won"))
        .body("owner", equalTo("kari"))
        .body("team", equalTo("service"));
    refused(command(id, "reassignments", "\"3\"", to), 412);
    refused(command(id, "reassignments", null, to), 428);
    refused(command(id, "reassignments", "\"4\"", "{\"team\": \"x\"}"), 422)
        .body("errors.pointer", hasItem("#/owner"));
  }

  @Test
  void manyAreHandedOverFiveHundredAtATime() {
    String team = "team-" + UUID.randomUUID();
    String mine = "\"owner\": \"old\", \"team\": \"%s\"".formatted(team);
    List<String> open = List.of(created(customer, mine), created(customer, mine));
    String won = created(customer, mine);
    command(won, "closures", "\"1\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    String body =
        "{\"from\": {\"team\": \"%s\"}, \"to\": {\"owner\": \"%s\"}, \"reason\": \"New\"}"
            .formatted(team, seller);
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      reassign(key, body)
          .then()
          .statusCode(200)
          .body("reassigned", equalTo(2))
          .body("remaining", equalTo(0));
    }
    reassign(null, body).then().body("reassigned", equalTo(0)).body("remaining", equalTo(0));
    for (String id : open) {
      read(id)
          .then()
          .header("ETag", "\"2\"")
          .body("owner", equalTo(seller))
          .body("team", equalTo(team));
    }
    read(won).then().header("ETag", "\"2\"").body("owner", equalTo("old"));
    reassign(null, body.replace("\"reason\": \"New\"", "\"status\": \"won\""))
        .then()
        .body("reassigned", equalTo(1));
    refused(reassign(null, "{\"from\": {}, \"to\": {\"owner\": \"x\"}}"), 422)
        .body("errors.pointer", hasItem("#/from"));
    refused(reassign(null, "{\"from\": {\"owner\": \"x\"}, \"to\": {}}"), 422)
        .body("errors.pointer", hasItem("#/to/owner"));
  }

  @Test
  void aListIsFilteredByTeamTerritoryMoneyDatesAndWords() {
    String north =
        created(customer, "\"team\": \"north\", \"externalId\": \"crm_%s\"".formatted(customer));
    String west = created(customer, "\"territory\": \"west\"");
    String dear =
        post(body(customer, "")
                .replace("480000", "900000.50")
                .replace("NOK", "EUR")
                .replace("2026-06-30", "2026-01-02")
                .replace("Cold-chain monitoring", "KJØLELAGER – drift"))
            .path("id");
    assertThat(listed(customer, "limit=2&team=north")).containsExactly(north);
    assertThat(listed(customer, "limit=2&territory=west")).containsExactly(west);
    assertThat(listed(customer, "limit=2&sort=-amount")).startsWith(dear).hasSize(3);
    assertThat(listed(customer, "limit=2&sort=closeDate")).containsExactly(dear, north, west);
    assertThat(listed(customer, "limit=2&sort=-created")).containsExactly(dear, west, north);
    assertThat(listed(customer, "limit=2&amountMin=480000.01")).containsExactly(dear);
    assertThat(listed(customer, "limit=2&amountMax=480000")).containsExactly(north, west);
    assertThat(listed(customer, "limit=2&currency=EUR")).containsExactly(dear);
    assertThat(listed(customer, "limit=2&closeDateTo=2026-02-01")).containsExactly(dear);
    assertThat(listed(customer, "limit=2&closeDateFrom=2026-06-30")).containsExactly(north, west);
    assertThat(listed(customer, "limit=2&q=cold mon")).containsExactly(west, north);
    assertThat(listed(customer, "limit=2&q=cold mon&sort=created")).containsExactly(north, west);
    assertThat(listed(customer, "limit=2&q=mon cold")).isEmpty();
    assertThat(listed(customer, "limit=2&q=drift KJØLEL")).containsExactly(dear);
    assertThat(listed(customer, "limit=2&q=crm_" + customer)).containsExactly(north);
    assertThat(listed(customer, "limit=2&q=onitoring")).isEmpty();
    for (String bad :
        List.of(
            "sort=price",
            "class=D",
            "closeDateFrom=2026-13-01",
            "amountMin=many",
            "currency=KRONER",
            "q=--",
            "q=" + "x".repeat(201),
            "amountMin=2&amountMax=1",
            "status=lostt",
            "closeDateFrom=2026-02-02&closeDateTo=2026-02-01",
            "amountMin=1e5")) {
      refused(given().get("/v1/opportunities?" + bad), 400)
          .body(
              "errors.parameter",
              hasItem(
                  oneOf(
                      "sort",
                      "class",
                      "closeDateFrom",
                      "amountMin",
                      "currency",
                      "q",
                      "amountMax",
                      "status",
                      "closeDateTo")));
    }
    String next =
        given()
            .queryParam("customerId", customer)
            .queryParam("limit", 1)
            .get("/v1/opportunities")
            .path("next");
    refused(given().queryParam("cursor", next).get("/v1/opportunities?sort=amount"), 400);
  }

  @Test
  void theClassOfAListIsTheCustomers() {
    String id = created(customer, "");
    assertThat(listed(customer, "limit=2&class=A")).isEmpty();
    remember(customer, 2, CustomerClass.A);
    assertThat(listed(customer, "limit=2&class=A")).containsExactly(id);
    read(id).then().header("ETag", "\"1\"");
    UUID other = UUID.randomUUID();
    remember(other, 1, CustomerClass.N);
    String third = created(other, "");
    assertThat(listed(other, "limit=2&class=N")).containsExactly(third);
    patch(id, "\"1\"", "{\"customerId\": \"%s\"}".formatted(other)).then().statusCode(200);
    assertThat(listed(other, "limit=2&class=N")).containsExactly(id, third);
    remember(other, 2, null);
    assertThat(listed(other, "limit=2&class=N")).isEmpty();
  }

  private void remember(UUID id, long version, @Nullable CustomerClass ofClass) {
    customers.remember(new KnownCustomer(id, version, "Havnes", ofClass, Instant.EPOCH));
  }

  private static Response put(String key, @Nullable String ifMatch, String body) {
    return request(ifMatch).body(body).put("/v1/sellers/{key}", key);
  }

  private static Response remove(String key, String ifMatch) {
    return request(ifMatch).delete("/v1/sellers/{key}", key);
  }

  private static RequestSpecification request(@Nullable String ifMatch) {
    RequestSpecification request = given().contentType(ContentType.JSON);
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }

  private static Response reassign(@Nullable String key, String body) {
    RequestSpecification request = given().contentType(ContentType.JSON).body(body);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .post("/v1/reassignments");
  }
}
