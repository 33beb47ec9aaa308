package io.vinnrate.customer.attention.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.customer.testing.CustomerRows;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class AttentionPlanResourceTest {

  @Inject AgroalDataSource database;

  private String owner = "";

  @BeforeEach
  void anOwner() {
    owner = UUID.randomUUID().toString();
  }

  @Test
  void theHoursGoToTheMostDueOfEachClass() {
    String overdueKey = customer("N", 20);
    String key = customer("N", 5);
    String a = customer("A", 5);
    plan("10")
        .body("hoursPerWeek", equalTo(10))
        .body("classes.class", contains("N", "A", "B", "C"))
        .body("classes.customers", contains(2, 1, 0, 0))
        .body("classes.overdue", contains(1, 0, 0, 0))
        .body("classes.planned", contains(2, 1, 0, 0))
        .body("classes.minutes", contains(343, 257, 0, 0))
        .body("classes.hours", contains(5.72f, 4.28f, 0.0f, 0.0f))
        .body("customers.customerId", contains(overdueKey, key, a))
        .body("customers.class", contains("N", "N", "A"))
        .body("customers.minutes", contains(229, 114, 257))
        .body("customers.overdueDays", contains(6, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "1", "7.45", "37.5", "10000"})
  void theMinutesAddUpToTheWeek(String hours) {
    for (int i = 0; i < 5; i++) {
      customer("N", i * 10);
      customer("B", i * 20);
      customer("C", i * 40);
    }
    List<Integer> minutes =
        plan(hours).extract().jsonPath().getList("customers.minutes", Integer.class);
    assertThat(minutes.stream().mapToInt(it -> it).sum() / 60.0)
        .isEqualTo(Double.parseDouble(hours));
  }

  @Test
  void withoutCustomersThereIsNothingToPlan() {
    plan("40")
        .body("customers", empty())
        .body("classes.minutes", contains(0, 0, 0, 0))
        .body("curve.deck.timeShare", contains(0.0f, 0.05f, 0.2f, 0.45f, 1.0f))
        .body("curve.deck.contributionShare", contains(0.0f, 0.4f, 0.7f, 0.9f, 1.0f))
        .body("curve.own", nullValue());
  }

  @Test
  void ourOwnCurveTellsWhatTheTimeWasSpentOn() {
    spent(customer("N", 100), 30, "600");
    spent(customer("A", 100), 30, "200");
    spent(customer("C", 100), 60, "200");
    plan("40")
        .body("curve.own.timeShare", contains(0.0f, 0.25f, 0.5f, 0.5f, 1.0f))
        .body("curve.own.contributionShare", contains(0.0f, 0.6f, 0.8f, 0.8f, 1.0f));
  }

  @Test
  void theCurvesAreAPictureForThoseWhoWantOne() {
    spent(customer("N", 100), 30, "600");
    picture()
        .statusCode(200)
        .contentType("image/svg+xml")
        .body(containsString("What our time gives"))
        .body(containsString("Our time of the last 365 days"));
    owner = UUID.randomUUID().toString();
    picture().statusCode(200).body(not(containsString("Our time of the last 365 days")));
  }

  @Test
  void thereIsNoOtherForm() {
    given()
        .accept("text/csv")
        .get("/v1/attention-plan?hoursPerWeek=40")
        .then()
        .statusCode(406)
        .body("type", equalTo("/problems/not-acceptable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.00", "-1", "10000.05", "100000", "1e3", "7.123", "0.01", "x"})
  void hoursMustBeWholeMinutesOfAWeek(String hours) {
    refused(given().queryParam("hoursPerWeek", hours).get("/v1/attention-plan"));
  }

  @Test
  void theHoursAreNeeded() {
    refused(given().get("/v1/attention-plan"));
  }

  private static void refused(Response response) {
    response
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/bad-parameter"))
        .body("errors.parameter", contains("hoursPerWeek"));
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

  private void spent(String id, int minutes, String contribution) {
    String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
    ContactApi.add(id, "*", ContactApi.touchpoint("telephone", "us", yesterday, minutes))
        .then()
        .statusCode(201);
    int lastYear = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
    new CustomerRows(database).contribute(id, lastYear, contribution);
  }

  private ValidatableResponse plan(String hoursPerWeek) {
    return given()
        .queryParam("hoursPerWeek", hoursPerWeek)
        .queryParam("owner", owner)
        .get("/v1/attention-plan")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse picture() {
    return given()
        .accept("image/svg+xml")
        .queryParam("hoursPerWeek", 40)
        .queryParam("owner", owner)
        .get("/v1/attention-plan")
        .then();
  }
}
