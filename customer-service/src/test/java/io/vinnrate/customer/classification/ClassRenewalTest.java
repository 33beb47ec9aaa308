package io.vinnrate.customer.classification;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class ClassRenewalTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final EventTopic TOPIC = new EventTopic("vinnrate.topics.customers");

  @Inject StoredContributions stored;

  private String large;
  private String small;

  @BeforeEach
  void twoCustomers() {
    MigrationsRole.run("TRUNCATE contribution");
    policy("{\"basis\": \"contribution-share\"}");
    large = registered("{\"name\": \"Large\"}");
    small = registered("{\"name\": \"Small\"}");
  }

  @Test
  void contributionsGiveCustomersTheirClassesAndEvents() {
    contribute(large, "2025", "60");
    contribute(small, "2025", "40");
    awaitClass(large, "N");
    awaitClass(small, "A");
    String event = TOPIC.recordsOf(small, 2).getLast().value();
    assertThat(JsonPath.from(event).getString("class")).isEqualTo("A");
  }

  @Test
  void theClassChangesNoVersionOfTheCustomer() {
    contribute(large, "2025", "60");
    awaitClass(large, "N");
    assertThat(get(large).getHeader("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void withoutAContributionThereIsNoClassAnyMore() {
    contribute(large, "2025", "60");
    awaitClass(large, "N");
    stored.run("DELETE FROM contribution");
    awaitClass(large, null);
  }

  @Test
  void anotherPolicyGivesOtherClasses() {
    contribute(large, "2024", "60");
    contribute(small, "2024", "40");
    contribute(large, "2025", "40");
    contribute(small, "2025", "60");
    awaitClass(small, "N");
    policy("{\"basis\": \"contribution-share\", \"period\": \"2024\"}");
    awaitClass(large, "N");
    awaitClass(small, "A");
    policy("{\"basis\": \"customer-share\", \"period\": \"2024\"}");
    awaitClass(small, "C");
  }

  @Test
  void anotherExchangeRateGivesOtherClasses() {
    stored.rate("2022-01-01", "SEK", "1");
    stored.add(
        List.of(
            new StoredContributions.Row(
                UUID.fromString(large), Period.parse("2022"), new BigDecimal("60"), "SEK")));
    contribute(small, "2022", "40");
    awaitClass(large, "N");
    awaitClass(small, "A");
    stored.rate("2022-06-01", "SEK", "0.1");
    awaitClass(small, "N");
    awaitClass(large, "B");
  }

  @Test
  void aYearThatHasOnlyBegunToBeToldDoesNotCountYet() {
    List<UUID> others = stored.customers(5);
    others.forEach(it -> stored.add(it, "2024", "10"));
    contribute(large, "2024", "60");
    contribute(small, "2026-01", "1");
    contribute(large, "2026-02", "9");
    awaitClass(large, "N");
    assertThat(periodInForce()).isEqualTo("2024");
    // three of six are half of them
    stored.add(others.getFirst(), "2026-Q1", "1");
    awaitClass(small, "B");
    assertThat(periodInForce()).isEqualTo("2026");
  }

  private void contribute(String customer, String period, String amount) {
    stored.add(UUID.fromString(customer), period, amount);
  }

  private static String periodInForce() {
    return given().get("/v1/classification").then().statusCode(200).extract().path("period");
  }

  private static void policy(String body) {
    json(body).header("If-Match", "*").put("/v1/classification-policy").then().statusCode(200);
  }

  private static void awaitClass(String customer, @Nullable String expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get(customer).<String>path("class")).isEqualTo(expected));
  }
}
