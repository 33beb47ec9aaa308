package io.vinnrate.customer.classification.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vinnrate.customer.classification.StoredContributions;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the classification against one that is computed in another way: customer by customer. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ClassificationComparisonTest {

  private static final int CUSTOMERS = 4_000;
  private static final long SEED = 20260101;
  private static final BigDecimal EURO = new BigDecimal("11.4237");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Map<UUID, BigDecimal> CONTRIBUTIONS = new HashMap<>();

  @Inject StoredContributions stored;

  /** Ties, zeros and negative ones, in years, quarters and months, in two currencies. */
  @BeforeEach
  void fourThousandCustomers() {
    if (!CONTRIBUTIONS.isEmpty()) {
      return;
    }
    stored.rate("1949-12-01", "EUR", "9.99");
    stored.rate("1950-01-15", "EUR", EURO.toPlainString());
    stored.rate("1951-01-01", "EUR", "1234.5");
    Random random = new Random(SEED);
    List<StoredContributions.Row> rows = new ArrayList<>();
    for (UUID customer : stored.customers(CUSTOMERS)) {
      for (Period period : periods(random)) {
        boolean isForeign = random.nextInt(4) == 0;
        BigDecimal amount = amount(random);
        rows.add(new StoredContributions.Row(customer, period, amount, isForeign ? "EUR" : "NOK"));
        BigDecimal converted =
            isForeign ? amount.multiply(EURO).setScale(4, RoundingMode.HALF_UP) : amount;
        CONTRIBUTIONS.merge(customer, converted, BigDecimal::add);
      }
      rows.add(
          new StoredContributions.Row(
              customer, Period.parse("1951-01"), new BigDecimal("1000"), "NOK"));
    }
    stored.add(rows);
  }

  private static List<Period> periods(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of(Period.parse("1950-Q1"), Period.parse("1950-04"), Period.parse("1950-12"));
      case 1 -> List.of(Period.parse("1950-02"));
      default -> List.of(Period.parse("1950"));
    };
  }

  private static BigDecimal amount(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> new BigDecimal("100.5");
      case 2 -> BigDecimal.valueOf(-random.nextInt(10_000), 2);
      default -> BigDecimal.valueOf(Math.round(Math.exp(random.nextDouble() * 14)), 4);
    };
  }

  @Test
  void byContributionShare() throws Exception {
    assertSame("contribution-share", ranked());
  }

  @Test
  void byCustomerShare() throws Exception {
    assertSame("customer-share", ranked());
  }

  private static void assertSame(String basis, List<Map.Entry<UUID, BigDecimal>> ranked)
      throws Exception {
    BigDecimal whole = BigDecimal.ZERO;
    for (Map.Entry<UUID, BigDecimal> customer : ranked) {
      whole = whole.add(customer.getValue());
    }
    List<JsonNode> items = items(basis);
    assertThat(items).hasSize(CUSTOMERS);
    Map<String, Integer> customers = new HashMap<>();
    Map<String, BigDecimal> contributions = new HashMap<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < CUSTOMERS; i++) {
      BigDecimal contribution = ranked.get(i).getValue();
      String expected =
          contribution.signum() <= 0
              ? "C"
              : basis.equals("customer-share")
                  ? byShare(BigDecimal.valueOf(i), BigDecimal.valueOf(CUSTOMERS), "5", "20", "45")
                  : byShare(before, whole, "40", "70", "90");
      before = before.add(contribution);
      JsonNode item = items.get(i);
      assertThat(item.get("rank").asInt()).isEqualTo(i + 1);
      assertThat(item.get("customerId").asText()).isEqualTo(ranked.get(i).getKey().toString());
      assertThat(item.get("class").asText()).as("class of rank %s", i + 1).isEqualTo(expected);
      assertThat(item.get("contribution").decimalValue()).isEqualByComparingTo(contribution);
      assertThat(item.get("accumulatedShare").decimalValue())
          .isEqualByComparingTo(before.divide(whole, 12, RoundingMode.HALF_EVEN));
      customers.merge(expected, 1, Integer::sum);
      contributions.merge(expected, contribution, BigDecimal::add);
    }
    assertSameSummary(basis, customers, contributions, whole);
  }

  /** All in hundredths, so that nothing is divided. */
  private static String byShare(BigDecimal before, BigDecimal whole, String a, String b, String c) {
    BigDecimal hundredfold = before.movePointRight(2);
    if (hundredfold.compareTo(whole.multiply(new BigDecimal(a))) < 0) {
      return "N";
    }
    if (hundredfold.compareTo(whole.multiply(new BigDecimal(b))) < 0) {
      return "A";
    }
    return hundredfold.compareTo(whole.multiply(new BigDecimal(c))) < 0 ? "B" : "C";
  }

  private static void assertSameSummary(
      String basis,
      Map<String, Integer> customers,
      Map<String, BigDecimal> contributions,
      BigDecimal whole)
      throws Exception {
    JsonNode summary = JSON.readTree(get("/v1/classification", basis, null));
    assertThat(summary.get("customers").asInt()).isEqualTo(CUSTOMERS);
    assertThat(summary.get("contribution").decimalValue()).isEqualByComparingTo(whole);
    BigDecimal customerShares = BigDecimal.ZERO;
    BigDecimal contributionShares = BigDecimal.ZERO;
    List<String> names = new ArrayList<>();
    for (JsonNode share : summary.get("classes")) {
      String name = share.get("class").asText();
      names.add(name);
      assertThat(share.get("customers").asInt()).isEqualTo(customers.getOrDefault(name, 0));
      assertThat(share.get("contribution").decimalValue())
          .isEqualByComparingTo(contributions.getOrDefault(name, BigDecimal.ZERO));
      customerShares = customerShares.add(share.get("customerShare").decimalValue());
      contributionShares = contributionShares.add(share.get("contributionShare").decimalValue());
    }
    assertThat(names).containsExactly("N", "A", "B", "C");
    assertThat(customerShares).isEqualByComparingTo("1");
    assertThat(contributionShares).isEqualByComparingTo("1");
    assertThat(summary.get("gini").decimalValue()).isEqualByComparingTo(gini(whole));
    assertThat(summary.get("curve").size()).isBetween(101, 105);
  }

  /** From the definition, the mean difference of all pairs: x₍ᵢ₎ counts (2i − n − 1) times. */
  private static BigDecimal gini(BigDecimal whole) {
    List<BigDecimal> rising = CONTRIBUTIONS.values().stream().sorted().toList();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i <= CUSTOMERS; i++) {
      sum = sum.add(rising.get(i - 1).multiply(BigDecimal.valueOf(2L * i - CUSTOMERS - 1)));
    }
    return sum.divide(whole.multiply(BigDecimal.valueOf(CUSTOMERS)), 12, RoundingMode.HALF_EVEN);
  }

  private static List<Map.Entry<UUID, BigDecimal>> ranked() {
    // the database orders UUIDs as their text is ordered, Java by signed halves
    return CONTRIBUTIONS.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(it -> it.getKey().toString()))
        .toList();
  }

  private static List<JsonNode> items(String basis) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JsonNode page = JSON.readTree(get("/v1/classification/customers", basis, cursor));
      page.get("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? page.get("next").asText() : null;
    } while (cursor != null);
    return items;
  }

  private static String get(String path, String basis, @Nullable String cursor) {
    var request = given().queryParam("period", "1950").queryParam("basis", basis);
    if (path.endsWith("customers")) {
      request.queryParam("limit", 200);
    }
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get(path).then().statusCode(200).extract().asString();
  }
}
