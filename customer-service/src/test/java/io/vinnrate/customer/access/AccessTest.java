package io.vinnrate.customer.access;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.access.Roles.READ;
import static io.vinnrate.customer.access.Roles.WRITE;
import static io.vinnrate.kit.testing.AccessTable.Abroad.FIGURES;
import static io.vinnrate.kit.testing.AccessTable.Abroad.FOREIGN;
import static io.vinnrate.kit.testing.AccessTable.Abroad.HIDDEN;
import static io.vinnrate.kit.testing.AccessTable.Abroad.LINES_REFUSED;
import static io.vinnrate.kit.testing.AccessTable.Abroad.REFUSED;
import static io.vinnrate.kit.testing.AccessTable.Abroad.SAME;
import static io.vinnrate.kit.testing.AccessTable.Abroad.WITHOUT_IT;
import static org.hamcrest.Matchers.oneOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vinnrate.customer.contact.ContactApi;
import io.vinnrate.customer.market.MarketApi;
import io.vinnrate.customer.testing.CustomerRows;
import io.vinnrate.kit.testing.AccessTable;
import io.vinnrate.kit.testing.AccessTable.Row;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every operation, with each kind of caller that must not get in. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class AccessTest {

  /** A year that no other test has contributions in. */
  private static final String YEAR = "1987";

  private static final String DAY = "1987-05-17";
  private static final String INDUSTRY = "Access control";
  private static final String SEGMENT = "access-control";

  private static final String ONE = "/v1/customers/{id}";
  private static final String CUSTOMER =
      "{\"name\": \"Customer\", \"territory\": \"%s\", \"profile\": {\"industry\": \"%s\"}"
          .formatted(AccessTable.HOME, INDUSTRY);
  private static final String CONTRIBUTION =
      "\"revenue\": 1, \"contribution\": 1, \"currency\": \"NOK\"}";
  private static final String CONTRIBUTIONS =
      """
      {"customerId": "{id}", "period": "{period}", %1$s
      {"externalId": "{externalId}", "period": "1988", %1$s
      """
          .formatted(CONTRIBUTION);
  private static final String TOUCHPOINT =
      "{\"channel\": \"email\", \"initiatedBy\": \"us\", \"at\": \"%sT10:00:00Z\", \"minutes\": 5}"
          .formatted(DAY);
  private static final String SURVEY = "{\"drivers\": {\"companyAndBrand\": 8}}";
  private static final String VALUES =
      "{\"cost\": 1, \"price\": 2, \"customerValue\": 3, \"currency\": \"NOK\"}";
  private static final String RATES = "{\"rates\": {\"XAF\": 0.017}}";
  private static final String SEGMENT_BODY =
      MarketApi.segment("Access", MarketApi.inIndustry(INDUSTRY)).replace('\'', '"');
  private static final String POLICY =
      "{\"basis\": \"contribution-share\", \"period\": \"%s\"}".formatted(YEAR);

  private static final List<Row> CUSTOMERS =
      List.of(
          Row.of("GET /v1/customers", READ, WITHOUT_IT).query("?territory=" + AccessTable.HOME),
          Row.of("POST /v1/customers", WRITE, FOREIGN).body(CUSTOMER + "}"),
          Row.of("GET " + ONE, READ, HIDDEN),
          Row.of("PATCH " + ONE, WRITE, HIDDEN).body("{\"name\": \"Other\"}"),
          Row.of("DELETE " + ONE, WRITE, HIDDEN),
          Row.of("GET /v1/customers/by-external-id/{externalId}", READ, HIDDEN),
          Row.of("PUT /v1/customers/by-external-id/{externalId}", WRITE, FOREIGN)
              .body(CUSTOMER.replace("Customer", "Another") + "}"),
          Row.of("POST /v1/customers/imports", WRITE, LINES_REFUSED)
              .lines(
                  CUSTOMER
                      + ", \"externalId\": \"{externalId}\"}\n"
                      + CUSTOMER
                      + ", \"externalId\": \"new-{externalId}\"}\n"));

  private static final List<Row> FACTS =
      List.of(
          Row.of("GET " + ONE + "/class", READ, HIDDEN).query("?period=" + YEAR),
          Row.of("GET " + ONE + "/contacts", READ, HIDDEN),
          Row.of("GET " + ONE + "/service-model", READ, HIDDEN),
          Row.of("GET " + ONE + "/contributions", READ, HIDDEN),
          Row.of("GET " + ONE + "/contributions/{period}", READ, HIDDEN),
          Row.of("PUT " + ONE + "/contributions/{period}", WRITE, HIDDEN).body("{" + CONTRIBUTION),
          Row.of("DELETE " + ONE + "/contributions/{period}", WRITE, HIDDEN),
          Row.of("POST /v1/contributions", WRITE, LINES_REFUSED).lines(CONTRIBUTIONS),
          Row.of("GET " + ONE + "/loyalty", READ, HIDDEN),
          Row.of("GET " + ONE + "/loyalty-surveys", READ, HIDDEN),
          Row.of("GET " + ONE + "/loyalty-surveys/{date}", READ, HIDDEN),
          Row.of("PUT " + ONE + "/loyalty-surveys/{date}", WRITE, HIDDEN).body(SURVEY),
          Row.of("DELETE " + ONE + "/loyalty-surveys/{date}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/people", READ, HIDDEN),
          Row.of("GET " + ONE + "/people/{personId}", READ, HIDDEN),
          Row.of("PUT " + ONE + "/people/{personId}", WRITE, HIDDEN).body("{\"name\": \"Ola\"}"),
          Row.of("DELETE " + ONE + "/people/{personId}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/touchpoints", READ, HIDDEN),
          Row.of("POST " + ONE + "/touchpoints", WRITE, HIDDEN).body(TOUCHPOINT),
          Row.of("GET " + ONE + "/touchpoints/{touchpointId}", READ, HIDDEN),
          Row.of("DELETE " + ONE + "/touchpoints/{touchpointId}", WRITE, HIDDEN),
          Row.of("GET " + ONE + "/value-case", READ, HIDDEN),
          Row.of("PUT " + ONE + "/value-case", WRITE, HIDDEN).body(VALUES),
          Row.of("DELETE " + ONE + "/value-case", WRITE, HIDDEN));

  private static final List<Row> OVERVIEWS =
      List.of(
          Row.of("GET /v1/attention-plan", READ, WITHOUT_IT).query("?hoursPerWeek=40"),
          Row.of("GET /v1/overdue-contacts", READ, WITHOUT_IT),
          Row.of("GET /v1/classification", READ, FIGURES).query("?period=" + YEAR),
          Row.of("GET /v1/classification/customers", READ, WITHOUT_IT).query("?period=" + YEAR),
          Row.of("GET /v1/classification/movements", READ, WITHOUT_IT)
              .query("?from=%s&to=1986".formatted(YEAR)));

  private static final List<Row> SHARED =
      List.of(
          Row.of("GET /v1/people/{personId}/export", READ, REFUSED),
          Row.of("POST /v1/people/{personId}/erasure", WRITE, REFUSED),
          Row.of("GET /v1/classification-policy", READ, SAME),
          Row.of("PUT /v1/classification-policy", WRITE, REFUSED).body(POLICY),
          Row.of("GET /v1/exchange-rates", READ, SAME),
          Row.of("GET /v1/exchange-rates/{date}", READ, SAME),
          Row.of("PUT /v1/exchange-rates/{date}", WRITE, REFUSED).body(RATES),
          Row.of("DELETE /v1/exchange-rates/{date}", WRITE, REFUSED),
          Row.of("GET /v1/loyalty-weights", READ, SAME),
          Row.of("PUT /v1/loyalty-weights", WRITE, REFUSED)
              .body(
                  """
                  {"companyAndBrand": 19, "productAndService": 19, "priceVsValue": 9, "salesExperience": 53}
                  """),
          Row.of("GET /v1/market-matrix", READ, SAME),
          Row.of("PUT /v1/market-matrix", WRITE, REFUSED).body("{\"cells\": []}"),
          Row.of("GET /v1/segments", READ, FIGURES).query("?limit=200"),
          Row.of("GET /v1/segments/{key}", READ, FIGURES),
          Row.of("PUT /v1/segments/{key}", WRITE, REFUSED).body(SEGMENT_BODY),
          Row.of("DELETE /v1/segments/{key}", WRITE, REFUSED),
          Row.of("GET /v1/service-levels", READ, SAME),
          Row.of("PUT /v1/service-levels", WRITE, REFUSED).body(ContactApi.DEFAULT_LEVELS));

  private static final List<Row> ROWS =
      Stream.of(CUSTOMERS, FACTS, OVERVIEWS, SHARED).flatMap(List::stream).toList();

  @Inject AgroalDataSource database;

  private final AccessTable table = new AccessTable("customer-service", ROWS, this::customer);

  @AfterEach
  void tidyUp() {
    forget();
    MarketApi.deleteSegment(SEGMENT, "*");
    given().delete("/v1/exchange-rates/{date}", DAY);
    matching(json("{\"basis\": \"contribution-share\"}")).put("/v1/classification-policy");
  }

  @Test
  void noOperationIsLeftOut() {
    table.assertNoOperationIsLeftOut();
  }

  @Test
  void nobodyGetsInWithoutToken() {
    table.assertNeedsToken();
  }

  @Test
  void nobodyGetsInWithABadToken() {
    table.assertRefusesBadTokens();
  }

  @Test
  void nobodyGetsInWithoutTheRole() {
    table.assertNeedsItsRole();
  }

  @Test
  void whoHasTheRoleGetsIn() {
    table.assertWorksWithItsRole();
  }

  @Test
  void whoServesAnotherTerritoryNeitherSeesNorChangesACustomer() {
    table.assertKeepsOthersOut();
  }

  @Test
  void eachWriteLeavesAnEntryInTheAuditTrail() {
    customer();
    matching(
            json(
                "{\"companyAndBrand\": 25, \"productAndService\": 25, \"priceVsValue\": 25,"
                    + " \"salesExperience\": 25}"))
        .put("/v1/loyalty-weights")
        .then()
        .statusCode(200);
    matching(json(ContactApi.DEFAULT_LEVELS.replace("\"N\": 14", "\"N\": 15")))
        .put("/v1/service-levels")
        .then()
        .statusCode(200);
    MarketApi.putMatrix(MarketApi.cell("cooling", SEGMENT, 1)).then().statusCode(200);
    table.assertWritesLeaveEntries(Set.of());
  }

  /**
   * The most valuable customer, and the one that has waited longest for us: the first of all that
   * lists show. There is one at a time.
   */
  private Map<String, String> customer() {
    forget();
    matching(json(POLICY)).put("/v1/classification-policy").then().statusCode(200);
    json(RATES).put("/v1/exchange-rates/{date}", DAY).then().statusCode(oneOf(200, 201));
    MarketApi.putSegment(SEGMENT, null, SEGMENT_BODY).then().statusCode(oneOf(201, 428));
    String externalId = newExternalId();
    String id = registered(CUSTOMER + ", \"externalId\": \"" + externalId + "\"}");
    CustomerRows rows = new CustomerRows(database);
    rows.contribute(id, Integer.parseInt(YEAR), "1000000000");
    rows.classify(id, "N");
    matching(json(SURVEY)).put(ONE + "/loyalty-surveys/{date}", id, DAY).then().statusCode(201);
    matching(json(VALUES)).put(ONE + "/value-case", id).then().statusCode(201);
    String personId = UUID.randomUUID().toString();
    matching(json("{\"name\": \"Kari\"}"))
        .put(ONE + "/people/{personId}", id, personId)
        .then()
        .statusCode(201);
    String touchpointId =
        ContactApi.add(id, "*", TOUCHPOINT).then().statusCode(201).extract().path("id");
    return Map.of(
        "id", id,
        "externalId", externalId,
        "touchpointId", touchpointId,
        "personId", personId,
        "period", YEAR,
        "date", DAY,
        "key", SEGMENT);
  }

  private void forget() {
    new CustomerRows(database).write("DELETE FROM customer WHERE industry = ?", INDUSTRY);
  }

  private static RequestSpecification matching(RequestSpecification request) {
    return request.header("If-Match", "*");
  }
}
