package io.vinnrate.customer.contact.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
class CustomerContactsResourceTest {

  private static final Map<String, String> FIRST_HALF =
      Map.of("from", "2026-01-01", "to", "2026-06-30");

  @Inject AgroalDataSource database;

  private String id = "";

  @BeforeEach
  void aCustomer() {
    id = registered("{\"name\": \"Nordlys Bygg AS\", \"preferredChannel\": \"faceToFace\"}");
  }

  @Test
  void contactsAreSummedUpByChannel() {
    add("faceToFace", "us", "2026-01-01T00:00:00Z", 90);
    add("telephone", "us", "2026-03-01T12:00:00Z", 30);
    add("telephone", "customer", "2026-06-30T23:59:59Z", 15);
    add("email", "customer", "2026-07-01T00:00:00Z", 5);
    contacts(FIRST_HALF)
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("from", equalTo("2026-01-01"))
        .body("to", equalTo("2026-06-30"))
        .body("touchpoints", equalTo(3))
        .body("proactivityRatio", equalTo(0.6666667f))
        .body("lastContactAt", equalTo("2026-07-01T00:00:00Z"))
        .body("lastProactiveContactAt", equalTo("2026-03-01T12:00:00Z"))
        .body("costToServe.amount", equalTo(2645))
        .body("costToServe.currency", equalTo("NOK"))
        .body("channels.channel", contains("email", "telephone", "faceToFace", "internet"))
        .body("channels.touchpoints", contains(0, 2, 1, 0))
        .body("channels.minutes", contains(0, 45, 90, 0))
        .body("channels.cost.amount", contains(0, 545, 2100, 0));
  }

  @Test
  void withoutContactsThereIsNoRatio() {
    contacts(FIRST_HALF)
        .statusCode(200)
        .body("touchpoints", equalTo(0))
        .body("proactivityRatio", nullValue())
        .body("lastContactAt", nullValue())
        .body("lastProactiveContactAt", nullValue())
        .body("dueAt", nullValue())
        .body("overdueDays", nullValue())
        .body("costToServe.amount", equalTo(0));
  }

  @Test
  void aYearIsSummedUpUnlessAskedOtherwise() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    add("email", "us", today.minusDays(364) + "T00:00:00Z", 0);
    add("email", "us", today.minusDays(365) + "T23:59:59Z", 0);
    contacts(Map.of())
        .body("from", equalTo(today.minusDays(364).toString()))
        .body("to", equalTo(today.toString()))
        .body("touchpoints", equalTo(1));
    contacts(Map.of("to", "2026-01-31")).body("from", equalTo("2025-02-01"));
  }

  @Test
  void theNextContactIsDueACadenceAfterOurLast() {
    Instant last = daysAgo(10);
    new CustomerRows(database).classify(id, "A");
    add("email", "us", last.toString(), 0);
    contacts(Map.of())
        .body("dueAt", equalTo(last.plus(Duration.ofDays(30)).toString()))
        .body("overdueDays", nullValue());
  }

  @Test
  void whoWasNeverContactedIsDueACadenceAfterItsRegistration() {
    Instant registered = daysAgo(20);
    new CustomerRows(database).classify(id, "N");
    new CustomerRows(database).register(id, registered);
    contacts(Map.of())
        .body("dueAt", equalTo(registered.plus(Duration.ofDays(14)).toString()))
        .body("overdueDays", equalTo(6));
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-13-01",
    "from, yesterday",
    "to, 2026-02-30",
    "to, 99999-01-01",
    "from, 2990-01-01"
  })
  void whatIsNoSpanOfDaysIsRefused(String parameter, String value) {
    contacts(Map.of(parameter, value))
        .statusCode(400)
        .body("type", equalTo("/problems/bad-parameter"))
        .body("errors.parameter", contains(parameter));
  }

  @Test
  void aSpanMustNotEndBeforeItBegins() {
    contacts(Map.of("from", "2026-02-01", "to", "2026-01-31"))
        .statusCode(400)
        .body("errors.parameter", contains("from"));
  }

  @Test
  void theServiceModelFollowsTheClass() {
    new CustomerRows(database).classify(id, "A");
    serviceModel()
        .statusCode(200)
        .body("class", equalTo("A"))
        .body("model", equalTo("advised"))
        .body("channels", contains("faceToFace", "telephone", "email", "internet"))
        .body("salesChannels", contains("directSalesForce", "consultants", "telesales"))
        .body("reasons[0].en", startsWith("Class A"))
        .body("reasons[0].nb", startsWith("Klasse A"))
        .body("contribution", nullValue())
        .body("costToServe.amount", equalTo(0))
        .body("costShare", nullValue());
  }

  @Test
  void whoCostsTooMuchIsServedOneStepLower() {
    int lastYear = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
    CustomerRows rows = new CustomerRows(database);
    rows.classify(id, "A");
    rows.contribute(id, lastYear - 1, "900000");
    rows.contribute(id, lastYear, "8000");
    rows.contribute(id, lastYear + 1, "1");
    add("faceToFace", "us", Instant.now().minusSeconds(60).toString(), 90);
    serviceModel()
        .body("model", equalTo("inside"))
        .body("channels", contains("email", "telephone", "internet"))
        .body("contribution.amount", equalTo(8000))
        .body("contribution.currency", equalTo("NOK"))
        .body("contributionYear", equalTo(lastYear))
        .body("costToServe.amount", equalTo(2100))
        .body("costShare", equalTo(0.2625f))
        .body("reasons.size()", equalTo(3));
  }

  @Test
  void withoutAClassThereIsNoModel() {
    serviceModel()
        .statusCode(200)
        .body("class", nullValue())
        .body("model", nullValue())
        .body("channels", empty())
        .body("salesChannels", empty())
        .body("reasons.size()", equalTo(1));
  }

  @Test
  void whoIsNotThereIsNotFound() {
    id = UUID.randomUUID().toString();
    contacts(Map.of()).statusCode(404);
    serviceModel().statusCode(404);
  }

  private static Instant daysAgo(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(days));
  }

  private void add(String channel, String initiatedBy, String at, int minutes) {
    ContactApi.add(id, "*", ContactApi.touchpoint(channel, initiatedBy, at, minutes))
        .then()
        .statusCode(201);
  }

  private ValidatableResponse contacts(Map<String, String> parameters) {
    return given().queryParams(parameters).get("/v1/customers/{id}/contacts", id).then();
  }

  private ValidatableResponse serviceModel() {
    return given().get("/v1/customers/{id}/service-model", id).then();
  }
}
