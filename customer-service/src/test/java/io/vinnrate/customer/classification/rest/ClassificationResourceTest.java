package io.vinnrate.customer.classification.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.customer.classification.StoredContributions;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ClassificationResourceTest {

  @Inject StoredContributions stored;

  @Test
  void classesStandBesideTheNorm() {
    contributions("1960", "60", "30", "8", "2", "-5");
    get("/v1/classification?period=1960")
        .statusCode(200)
        .body("basis", equalTo("contribution-share"))
        .body("period", equalTo("1960"))
        .body("currency", equalTo("NOK"))
        .body("customers", equalTo(5))
        .body("contribution", equalTo(95))
        .body("classes.class", contains("N", "A", "B", "C"))
        // 60 of 95 are before the second, 90 before the third: more than 90 % of 95
        .body("classes.customers", contains(1, 1, 0, 3))
        .body("classes.contribution", contains(60, 30, 0, 5))
        .body("classes.normCustomerShare", contains(0.05f, 0.15f, 0.25f, 0.55f))
        .body("classes.normContributionShare", contains(0.4f, 0.3f, 0.2f, 0.1f))
        .body("curve.customerShare", contains(0, 0.2f, 0.4f, 0.6f, 0.8f, 1))
        .body("curve[4].contributionShare", equalTo(1.0526316f));
  }

  @Test
  void customersWithoutAContributionAreCountedBeside() {
    int before =
        get("/v1/classification?period=1961").statusCode(200).extract().path("withoutContribution");
    stored.customers(3);
    contributions("1961", "1", "2");
    get("/v1/classification?period=1961")
        .body("customers", equalTo(2))
        .body("withoutContribution", equalTo(before + 3));
  }

  @Test
  void aPeriodWithoutContributionsHasEmptyClasses() {
    get("/v1/classification?period=1962-Q3")
        .statusCode(200)
        .body("customers", equalTo(0))
        .body("classes.customers", contains(0, 0, 0, 0))
        .body("classes[0]", not(hasKey("customerShare")))
        .body("classes[0]", not(hasKey("contributionShare")))
        .body("$", not(hasKey("gini")))
        .body("$", not(hasKey("curve")));
  }

  @ParameterizedTest
  @CsvSource({"contribution-share", "customer-share"})
  void everyoneIsCWhereNothingIsToShare(String basis) {
    String period = basis.equals("customer-share") ? "1963" : "1964";
    contributions(period, "10", "-30");
    get("/v1/classification?period=%s&basis=%s".formatted(period, basis))
        .body("classes.customers", contains(0, 0, 0, 2))
        .body("classes[3].customerShare", equalTo(1))
        .body("classes[3]", not(hasKey("contributionShare")))
        .body("$", not(hasKey("gini")));
  }

  @Test
  void aCoarserPeriodSumsTheFinerOnes() {
    List<UUID> customers = stored.customers(2);
    stored.add(customers.getFirst(), "1965-01", "10");
    stored.add(customers.getFirst(), "1965-Q3", "20");
    stored.add(customers.getLast(), "1965", "15");
    get("/v1/classification/customers?period=1965").body("items.contribution", contains(30, 15));
    get("/v1/classification/customers?period=1965-Q1").body("items.contribution", contains(10));
    get("/v1/classification/customers?period=1965-Q3").body("items.contribution", contains(20));
    get("/v1/classification/customers?period=1965-09").body("items", empty());
  }

  @Test
  void theRankingOfAClassGoesOnWhereAPageEnds() {
    List<UUID> customers = contributions("1966", "5", "5", "5", "5", "5", "5", "5");
    var first = get("/v1/classification/customers?period=1966&class=A&limit=1");
    first.body("items.customerId", contains(customers.get(3).toString()));
    String next = first.extract().path("next");
    get("/v1/classification/customers?period=1966&class=A&limit=1&cursor=" + next)
        .body("items.customerId", contains(customers.get(4).toString()))
        .body("items.rank", contains(5))
        .body("items.class", contains("A"))
        .body("$", not(hasKey("next")));
    get("/v1/classification/customers?period=1967&cursor=" + next).statusCode(400);
  }

  @Test
  void aCustomerHasTheClassOfEachPeriod() {
    List<UUID> customers = contributions("1968", "60", "40");
    stored.add(customers.getFirst(), "1969", "1");
    stored.add(customers.getLast(), "1969", "3");
    String path = "/v1/customers/%s/class?period=".formatted(customers.getLast());
    get(path + "1968")
        .statusCode(200)
        .body("customerId", equalTo(customers.getLast().toString()))
        .body("class", equalTo("A"))
        .body("rank", equalTo(2))
        .body("customers", equalTo(2))
        .body("contribution", equalTo(40))
        .body("currency", equalTo("NOK"))
        .body("contributionShare", equalTo(0.4f))
        .body("accumulatedShare", equalTo(1));
    get(path + "1969").body("class", equalTo("N"));
    get(path + "1969&basis=customer-share").body("class", equalTo("N"));
    get(path + "1970").statusCode(404).body("type", equalTo("/problems/not-found"));
    get("/v1/customers/%s/class?period=1968".formatted(UUID.randomUUID())).statusCode(404);
  }

  @Test
  void aContributionWithoutARateIsAProblemOfItsOwn() {
    UUID customer = stored.customers(1).getFirst();
    stored.add(
        List.of(
            new StoredContributions.Row(customer, Period.parse("1971-Q2"), BigDecimal.TEN, "JPY")));
    try {
      for (String path :
          List.of(
              "/v1/classification?period=1971",
              "/v1/classification/customers?period=1971-Q2",
              "/v1/customers/%s/class?period=1971".formatted(customer),
              "/v1/classification/movements?from=1970&to=1971")) {
        get(path)
            .statusCode(422)
            .body("type", equalTo("/problems/missing-exchange-rate"))
            .body("detail", equalTo("There is no exchange rate of JPY on or before 1971-06-30"));
      }
    } finally {
      stored.run("DELETE FROM contribution WHERE currency = 'JPY'");
    }
  }

  @Test
  void thePictureShowsOwnCurveAndNorm() throws Exception {
    contributions("1972", "50", "30", "20");
    String svg =
        given()
            .accept("image/svg+xml")
            .get("/v1/classification?period=1972")
            .then()
            .statusCode(200)
            .contentType(startsWith("image/svg+xml"))
            .header("Vary", containsString("Accept"))
            .extract()
            .asString();
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(3);
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Contribution by customer, 1972");
    assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith(
            "Class N: 33.3 % of the customers have 50 % of the contribution (norm 5 and 40 %).");
  }

  @Test
  void thereIsAPictureOfNothing() {
    given()
        .accept("image/svg+xml")
        .get("/v1/classification?period=1973")
        .then()
        .statusCode(200)
        .body(containsString("No contribution to share"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "*/*, application/json",
    "'image/svg+xml;q=0.5, application/json', application/json",
    "'text/html, image/svg+xml', image/svg+xml",
    "image/*, image/svg+xml",
  })
  void theCallerChoosesTheForm(String accept, String form) {
    given()
        .header("Accept", accept)
        .get("/v1/classification?period=1974")
        .then()
        .statusCode(200)
        .contentType(startsWith(form));
  }

  @Test
  void otherFormsAreNotAcceptable() {
    given().accept("text/csv").get("/v1/classification").then().statusCode(406);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/classification?period=2026-13, period",
    "/v1/classification?period=2026-Q5, period",
    "/v1/classification?basis=revenue, basis",
    "/v1/classification?basis=contributionShare, basis",
    "/v1/classification/customers?class=D, class",
    "/v1/classification/customers?limit=201, limit",
    "/v1/classification/customers?cursor=x, cursor",
    "/v1/classification/movements?to=2026, from",
    "/v1/classification/movements?from=2025, to",
    "/v1/classification/movements?from=2025&to=2026&direction=up, direction",
  })
  void aParameterThatIsNotUnderstoodIsNamed(String path, String parameter) {
    get(path)
        .statusCode(400)
        .body("type", equalTo("/problems/bad-parameter"))
        .body("errors.parameter", contains(parameter));
  }

  @Test
  void movementsTellWhoRoseAndWhoFell() {
    List<UUID> customers = stored.customers(5);
    List<String> earlier = List.of("60", "30", "6", "4");
    List<String> later = List.of("30", "60", "6", "4");
    for (int i = 0; i < 3; i++) {
      stored.add(customers.get(i), "1975", earlier.get(i));
      stored.add(customers.get(i), "1976", later.get(i));
    }
    stored.add(customers.get(3), "1975", earlier.get(3));
    stored.add(customers.get(4), "1976", later.get(3));
    String path = "/v1/classification/movements?from=1975&to=1976";
    get(path)
        .statusCode(200)
        .body("from", equalTo("1975"))
        .body("to", equalTo("1976"))
        .body("basis", equalTo("contribution-share"))
        .body("matrix", hasSize(5))
        .body("matrix.find { it.from == 'N' }.to", equalTo("A"))
        .body("matrix.find { it.from == 'A' }.to", equalTo("N"))
        .body("matrix.find { it.from == 'C' && it.to == 'C' }.customers", equalTo(1))
        .body("items.direction", contains("fell", "rose", "left", "entered"))
        .body("items.customerId", contains(text(customers, 0, 1, 3, 4)))
        .body("items[2]", not(hasKey("to")))
        .body("items[3]", not(hasKey("from")));
    get(path + "&direction=rose").body("items.customerId", contains(text(customers, 1)));
    var first = get(path + "&limit=3");
    first.body("items", hasSize(3)).body("matrix", hasSize(5));
    get(path + "&limit=3&cursor=" + first.extract().<String>path("next"))
        .body("items.customerId", contains(text(customers, 4)))
        .body("matrix", hasSize(5))
        .body("$", not(hasKey("next")));
  }

  @Test
  void thePolicyIsChangedOnTheVersionThatWasRead() {
    String first = given().get("/v1/classification-policy").getHeader("ETag");
    String period = "{\"basis\": \"customer-share\", \"period\": \"1977-Q2\"}";
    json(period).put("/v1/classification-policy").then().statusCode(428);
    String second =
        json(period)
            .header("If-Match", first)
            .put("/v1/classification-policy")
            .then()
            .statusCode(200)
            .body("basis", equalTo("customer-share"))
            .body("period", equalTo("1977-Q2"))
            .extract()
            .header("ETag");
    assertThat(second).isNotEqualTo(first);
    json(period).header("If-Match", first).put("/v1/classification-policy").then().statusCode(412);
    json(period)
        .header("If-Match", second)
        .put("/v1/classification-policy")
        .then()
        .header("ETag", second);
    get("/v1/classification").body("period", equalTo("1977-Q2"));
    json("{\"basis\": \"contribution-share\"}")
        .header("If-Match", second)
        .put("/v1/classification-policy")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("period")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"basis\": \"revenue\"} | 422 | #/basis",
        "{\"period\": \"2026\"} | 422 | #/basis",
        "{\"basis\": \"customer-share\", \"period\": \"2026-13\"} | 422 | #/period",
        "{\"basis\": \"customer-share\", \"year\": 2026} | 400 | #/year",
      })
  void aPolicyThatMakesNoSenseIsRefused(String body, int status, String pointer) {
    json(body)
        .header("If-Match", "*")
        .put("/v1/classification-policy")
        .then()
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
  }

  private List<UUID> contributions(String period, String... amounts) {
    List<UUID> customers = stored.customers(amounts.length);
    for (int i = 0; i < amounts.length; i++) {
      stored.add(customers.get(i), period, amounts[i]);
    }
    return customers;
  }

  private static String[] text(List<UUID> ids, int... places) {
    return Arrays.stream(places)
        .mapToObj(place -> ids.get(place).toString())
        .toArray(String[]::new);
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then();
  }
}
