package io.vinnrate.opportunity.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.opportunity.testing.Calls;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller sees and changes whose token names owners, teams or territories. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
class ReachTest {

  private static final Claims ANNA = Claims.person("anna", Roles.READ, Roles.WRITE);

  @Inject Replica replica;

  private final String north = "north-" + UUID.randomUUID();
  private UUID customer;
  private String annas;
  private String beritsOfNorth;
  private String nobodys;

  @BeforeEach
  void someOpportunities() {
    customer = replica.customer();
    annas = Calls.created(customer, "\"owner\": \"anna\", \"team\": \"south\"");
    beritsOfNorth =
        Calls.created(customer, "\"owner\": \"berit\", \"team\": \"%s\"".formatted(north));
    nobodys = Calls.created(customer, "");
  }

  @Test
  void aListHoldsWhatIsWithinReach() {
    assertThat(seen(ANNA, "")).containsExactlyInAnyOrder(annas, beritsOfNorth, nobodys);
    assertThat(seen(ANNA.withOwner("anna"), "")).containsExactly(annas);
    assertThat(seen(ANNA.withOwner("anna", "berit"), ""))
        .containsExactlyInAnyOrder(annas, beritsOfNorth);
    assertThat(seen(ANNA.withTeam(north), "")).containsExactly(beritsOfNorth);
    assertThat(seen(ANNA.withTeam(north).withOwner("anna", "berit"), ""))
        .containsExactly(beritsOfNorth);
    assertThat(seen(ANNA.withTeam(north).withOwner("anna"), "")).isEmpty();
  }

  @Test
  void aFilterReachesNoFarther() {
    assertThat(seen(ANNA.withOwner("anna"), "&owner=berit")).isEmpty();
    assertThat(seen(ANNA.withOwner("anna", "berit"), "&owner=berit"))
        .containsExactly(beritsOfNorth);
    assertThat(seen(ANNA.withOwner("anna"), "&team=south&sort=-amount")).containsExactly(annas);
  }

  @Test
  void aClaimThatSaysNothingLeavesNothing() {
    assertThat(seen(ANNA.with("owner", new String[0]), "")).isEmpty();
    assertThat(seen(ANNA.withOwner(""), "")).isEmpty();
  }

  @Test
  void nothingIsMadeOutsideOfReach() {
    Claims southern = ANNA.withTeam("south");
    outOfReach(
        as(southern).contentType("application/json").body(Calls.body(customer, "")).post(ALL));
    as(southern)
        .contentType("application/json")
        .body(Calls.body(customer, "\"team\": \"south\""))
        .post(ALL)
        .then()
        .statusCode(201);
  }

  @Test
  void nothingIsMovedOutOfReach() {
    Claims owner = ANNA.withOwner("anna");
    outOfReach(patched(owner, annas, "{\"owner\": \"berit\"}"));
    outOfReach(patched(owner, annas, "{\"owner\": null}"));
    patched(owner, annas, "{\"team\": \"north\"}").then().statusCode(200);
    outOfReach(
        as(owner)
            .header("If-Match", "*")
            .contentType("application/json")
            .body("{\"owner\": \"berit\"}")
            .post(ALL + "/{id}/reassignments", annas));
    Calls.read(annas).then().body("owner", equalTo("anna")).header("ETag", "\"2\"");
  }

  @Test
  void whatIsHandedOverIsWithinReachOnly() {
    String from = "{\"from\": {\"team\": \"%s\"}, \"to\": {\"owner\": \"carl\"}}";
    as(ANNA.withOwner("anna", "carl"))
        .contentType("application/json")
        .body(from.formatted(north))
        .post("/v1/reassignments")
        .then()
        .statusCode(200)
        .body("reassigned", equalTo(0));
    Calls.read(beritsOfNorth).then().body("owner", equalTo("berit"));
    outOfReach(
        as(ANNA.withOwner("berit"))
            .contentType("application/json")
            .body(from.formatted(north))
            .post("/v1/reassignments"));
    Calls.read(beritsOfNorth).then().body("owner", equalTo("berit"));
  }

  @Test
  void whatLeavesReachIsGoneForItsCaller() {
    Claims owner = ANNA.withOwner("anna");
    as(owner).get(ALL + "/{id}/history", annas).then().statusCode(200);
    patched(Claims.service("crm", Roles.WRITE), annas, "{\"owner\": \"berit\"}")
        .then()
        .statusCode(200);
    String asOf = Calls.read(annas).path("createdAt");
    as(owner).get(ALL + "/{id}/history", annas).then().statusCode(404);
    as(owner).get(ALL + "/{id}?asOf=" + asOf, annas).then().statusCode(404);
    as(owner).get(ALL + "/{id}/assessment?asOf=" + asOf, annas).then().statusCode(404);
  }

  @Test
  void anIdempotencyKeyIsItsCallersOwn() {
    String key = UUID.randomUUID().toString();
    String body = Calls.body(customer, "");
    Set<String> ids =
        Set.of(
            keyed(Claims.service("crm", Roles.WRITE), key, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id"),
            keyed(Claims.service("erp", Roles.WRITE), key, body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id"));
    assertThat(ids).hasSize(2);
  }

  @Test
  void theHistoryTellsThePersonOrTheService() {
    patched(ANNA, annas, "{\"title\": \"By a person\"}").then().statusCode(200);
    patched(Claims.service("crm", Roles.WRITE), annas, "{\"title\": \"By a service\"}")
        .then()
        .statusCode(200);
    as(ANNA)
        .get(ALL + "/{id}/history", annas)
        .then()
        .body("items.by", equalTo(List.of(Tokens.CALLER, "anna", "crm")));
  }

  private static final String ALL = "/v1/opportunities";

  private List<String> seen(Claims claims, String more) {
    return as(claims)
        .get(ALL + "?customerId=%s%s".formatted(customer, more))
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static Response patched(Claims claims, String id, String patch) {
    return as(claims)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(ALL + "/{id}", id);
  }

  private static Response keyed(Claims claims, String key, String body) {
    return as(claims)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(ALL);
  }

  private static void outOfReach(Response response) {
    response
        .then()
        .statusCode(403)
        .contentType(Calls.PROBLEM)
        .body("type", equalTo("/problems/out-of-reach"));
  }

  private static RequestSpecification as(Claims claims) {
    return given().header("Authorization", "Bearer " + Tokens.of(claims));
  }
}
