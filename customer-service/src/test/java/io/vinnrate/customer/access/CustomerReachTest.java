package io.vinnrate.customer.access;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.customer.testing.CustomerRows;
import io.vinnrate.kit.patch.MergePatch;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerReachTest {

  private static final int YEAR = 1985;

  private final String run = UUID.randomUUID().toString();

  /** Customers of one run are told from others by their team. */
  private final Claims ofTheRun =
      Claims.service("integration", Roles.READ, Roles.WRITE).withTeam(run);

  @Inject AgroalDataSource database;

  @AfterEach
  void forget() {
    new CustomerRows(database).write("DELETE FROM customer WHERE team = ?", run);
  }

  @Test
  void teamAndTerritoryAreKeptAndListed() {
    String north = customer("ingrid", "north");
    String south = customer("ingrid", "south");
    as(ofTheRun)
        .get("/v1/customers/{id}", north)
        .then()
        .statusCode(200)
        .body("owner", equalTo("ingrid"))
        .body("team", equalTo(run))
        .body("territory", equalTo("north"));
    given().get("/v1/customers?team={team}", run).then().body("items.id", contains(north, south));
    given()
        .get("/v1/customers?team={team}&territory=south", run)
        .then()
        .body("items.id", contains(south));
  }

  @Test
  void aCallerReachesWhatEveryLimitAllows() {
    String own = customer("ingrid", "north");
    String also = customer("ingrid", "south");
    String others = customer("kari", "north");
    String ofNobody = registered("{\"name\": \"Nobody's\", \"team\": \"%s\"}".formatted(run));
    Claims ingrid = ofTheRun.withOwner("ingrid");
    list(ingrid).body("items.id", contains(own, also));
    list(ingrid.withTerritory("south", "west")).body("items.id", contains(also));
    list(ofTheRun.withTerritory("north", "south"))
        .body("items.id", containsInAnyOrder(own, also, others));
    list(ofTheRun).body("items.id", contains(own, also, others, ofNobody));
    list(ofTheRun.withTerritory()).body("items.id", empty());
    as(ingrid).get("/v1/customers/{id}", others).then().statusCode(404);
  }

  @Test
  void nobodyGivesACustomerAwayOrTakesOne() {
    Claims ingrid = ofTheRun.withOwner("ingrid");
    String own = customer("ingrid", "north");
    as(ingrid)
        .contentType(MergePatch.MEDIA_TYPE)
        .header("If-Match", "*")
        .body("{\"owner\": \"kari\"}")
        .patch("/v1/customers/{id}", own)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/out-of-reach"))
        .body(
            "detail",
            equalTo("The token reaches only customers with owner ingrid and team " + run));
    String externalId = newExternalId();
    registered(body("kari", "north", externalId));
    as(ingrid)
        .contentType(ContentType.JSON)
        .body(body("ingrid", "north", externalId))
        .put("/v1/customers/by-external-id/{externalId}", externalId)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/out-of-reach"));
    given()
        .get("/v1/customers/by-external-id/{id}", externalId)
        .then()
        .body("owner", equalTo("kari"));
  }

  @Test
  void linesOutOfReachLeaveTheOthersAsTheyAre() throws IOException {
    String own = newExternalId();
    String others = newExternalId();
    registered(body("kari", "north", others));
    List<JsonNode> answers =
        new BulkApi("/v1/customers/imports")
            .postWith(
                ofTheRun.withOwner("ingrid"),
                String.join(
                    "\n",
                    body("ingrid", "north", own),
                    body("ingrid", "north", others),
                    body("kari", "north", newExternalId()),
                    body("ingrid", "south", own)));
    assertThat(answers)
        .extracting(answer -> answer.path("status").asText(answer.at("/problem/type").asText()))
        .containsExactly("created", "/problems/out-of-reach", "/problems/out-of-reach", "changed");
    given().get("/v1/customers/by-external-id/{id}", others).then().body("owner", equalTo("kari"));
  }

  @Test
  void aClassIsTheCompanysAndTheFiguresAreThoseOfWhatIsWithinReach() {
    String best = contributing("ingrid", "100");
    String second = contributing("kari", "60");
    String last = contributing("ingrid", "40");
    String classes = "/v1/classification?period=" + YEAR;
    Claims ingrid = ofTheRun.withOwner("ingrid");
    as(ofTheRun)
        .get(classes)
        .then()
        .body("customers", equalTo(3))
        .body("contribution", equalTo(200));
    as(ingrid)
        .get(classes)
        .then()
        .body("customers", equalTo(2))
        .body("withoutContribution", equalTo(0))
        .body("contribution", equalTo(140))
        .body("classes.customers", contains(1, 0, 1, 0));
    as(ingrid)
        .get("/v1/classification/customers?period=" + YEAR)
        .then()
        .body("items.customerId", contains(best, last))
        .body("items.class", contains("N", "B"))
        .body("items.rank", contains(1, 2))
        .body("items[1].accumulatedShare", equalTo(1));
    as(ingrid)
        .get("/v1/customers/{id}/class?period={year}", last, YEAR)
        .then()
        .body("class", equalTo("B"))
        .body("rank", equalTo(2))
        .body("customers", equalTo(2));
    as(ingrid)
        .get("/v1/classification/movements?from={from}&to={to}", YEAR, YEAR - 1)
        .then()
        .body("matrix.customers", contains(1, 1))
        .body("items.customerId", containsInAnyOrder(best, last));
    as(ingrid).get("/v1/customers/{id}/class?period={y}", second, YEAR).then().statusCode(404);
  }

  private String contributing(String owner, String contribution) {
    String id = customer(owner, "north");
    new CustomerRows(database).contribute(id, YEAR, contribution);
    return id;
  }

  private String customer(String owner, String territory) {
    return registered(body(owner, territory, newExternalId()));
  }

  private String body(String owner, String territory, String externalId) {
    return """
    {"name": "%s's", "owner": "%s", "team": "%s", "territory": "%s", "externalId": "%s"}\
    """
        .formatted(owner, owner, run, territory, externalId);
  }

  private static ValidatableResponse list(Claims claims) {
    return as(claims).get("/v1/customers").then().statusCode(200);
  }

  private static RequestSpecification as(Claims claims) {
    return given().header("Authorization", "Bearer " + Tokens.of(claims));
  }
}
