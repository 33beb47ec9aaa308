package io.vinnrate.customer.attention.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.customer.testing.CustomerRows;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class OverdueContactResourceTest {

  @Inject AgroalDataSource database;

  private String owner = "";

  @BeforeEach
  void anOwner() {
    owner = UUID.randomUUID().toString();
  }

  @Test
  void theLongestOverdueComeFirst() {
    String a = customer("A", 45);
    String n = customer("N", 40);
    String c = customer("C", 121);
    customer("B", 59);
    overdue(Map.of())
        .body("items.customerId", contains(n, a, c))
        .body("items.class", contains("N", "A", "C"))
        .body("items.overdueDays", contains(26, 15, 1))
        .body("items.owner", contains(owner, owner, owner))
        .body("items.name", contains("Customer N", "Customer A", "Customer C"))
        .body("next", nullValue());
    overdue(Map.of("class", "A")).body("items.customerId", contains(a));
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    String second = customer("A", 45);
    String first = customer("N", 40);
    String third = customer("A", 31);
    String next =
        overdue(Map.of("limit", "2"))
            .body("items.customerId", contains(first, second))
            .extract()
            .path("next");
    overdue(Map.of("limit", "2", "cursor", next))
        .body("items.customerId", contains(third))
        .body("next", nullValue());
  }

  @Test
  void aContactOfOursEndsTheWait() {
    String id = customer("N", 40);
    Instant last = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(16));
    contact(id, "customer", last.plusSeconds(60));
    overdue(Map.of()).body("items.overdueDays", contains(26));
    contact(id, "us", last);
    overdue(Map.of())
        .body("items.overdueDays", contains(2))
        .body("items.lastProactiveContactAt", contains(last.toString()))
        .body("items.dueAt", contains(last.plus(Duration.ofDays(14)).toString()));
    contact(id, "us", last.plus(Duration.ofDays(3)));
    overdue(Map.of()).body("items", empty());
  }

  @Test
  void whoHasNoClassIsNeverOverdue() {
    String id = customer("N", 400);
    new CustomerRows(database)
        .write("UPDATE customer SET class = NULL, target_class = NULL WHERE id = ?", uuid(id));
    overdue(Map.of()).body("items", empty());
  }

  @ParameterizedTest
  @CsvSource({"class, D", "class, n", "limit, 0", "limit, 201", "cursor, x"})
  void whatIsNoParameterIsRefused(String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get("/v1/overdue-contacts")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(parameter));
  }

  @Test
  void ofAllOwnersAreShownUnlessAskedOtherwise() {
    String id = customer("N", 10_000);
    String shown =
        given().get("/v1/overdue-contacts?limit=1").then().extract().path("items[0].customerId");
    assertThat(shown).isEqualTo(id);
  }

  private String customer(String customerClass, int daysAgo) {
    String id =
        registered(
            "{\"name\": \"Customer %s\", \"owner\": \"%s\"}".formatted(customerClass, owner));
    CustomerRows rows = new CustomerRows(database);
    rows.classify(id, customerClass);
    rows.register(id, Instant.now().minus(Duration.ofDays(daysAgo)));
    return id;
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id);
  }

  private static void contact(String id, String initiatedBy, Instant at) {
    ContactApi.add(id, "*", ContactApi.touchpoint("email", initiatedBy, at.toString(), 5))
        .then()
        .statusCode(201);
  }

  private ValidatableResponse overdue(Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("owner", owner);
    return given().queryParams(all).get("/v1/overdue-contacts").then().statusCode(200);
  }
}
