package io.vinnrate.scoring.opportunity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.DefaultRubric;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.opportunity.Assignment;
import io.vinnrate.scoring.opportunity.CustomerStates;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityState;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class RankingResourceTest {

  @Inject OpportunityScoring scoring;
  @Inject KnownCustomers customers;

  @Test
  void openOpportunitiesAreRankedByWhatIsExpectedOfThem() {
    String owner = "owner-" + UUID.randomUUID();
    scored(owner, "small and likely", 100, 0.9, OpportunityStatus.OPEN);
    scored(owner, "large and unlikely", 1000, 0.2, OpportunityStatus.OPEN);
    scored(owner, "won", 9000, 0.9, OpportunityStatus.WON);
    assertThat(titles(owner, "expectedValue"))
        .containsExactly("large and unlikely", "small and likely");
    assertThat(titles(owner, "winProbability"))
        .containsExactly("small and likely", "large and unlikely");
  }

  @Test
  void theRankingByGainPutsFirstWhereAnHourOfWorkIsWorthTheMost() {
    String owner = "owner-" + UUID.randomUUID();
    known(owner, "all is known", "9000", Map.of());
    known(owner, "nearly all is known", "9000", Map.of("nextStep", "agreed"));
    known(owner, "small", "90", Map.of("nextStep", "agreed"));
    assertThat(titles(owner, "gainPerHour"))
        .containsExactly("nearly all is known", "small", "all is known");
    JsonPath page = page(owner, "gainPerHour", 10, null);
    // an hour takes the next step from 0.6 to 1, one of the five criteria of the sales process
    double before = (2 * Math.pow(0.25, 0.2) + 4.6) / 7;
    double after = (2 * Math.pow(0.25, 0.2) + 5) / 7;
    double others = Math.pow((2 * Math.pow(0.25, 0.2) + 4) / 6, 4);
    assertThat(page.getDouble("items[0].gainPerHour.amount"))
        .isCloseTo(9000 * others * (after - before), within(0.0001));
    assertThat(page.getDouble("items[2].gainPerHour.amount")).isZero();
  }

  /** An opportunity that has the best answer to every criterion but these. */
  private void known(String owner, String title, String amount, Map<String, String> but) {
    Map<String, String> answers = new HashMap<>();
    for (Criterion criterion : DefaultRubric.RUBRIC.criteria()) {
      answers.put(criterion.key(), criterion.answers().getLast().key());
    }
    answers.putAll(but);
    scoring.takeOver(
        OpportunityStates.open(
            UUID.randomUUID(),
            1,
            owner,
            title,
            amount,
            Known.of(new Assessment(Map.of(), answers))));
  }

  @Test
  void anItemSaysWhoseItIsAndWhatIsWeakest() {
    String owner = "owner-" + UUID.randomUUID();
    UUID customer = scored(owner, "one", 1000, 0.5, OpportunityStatus.OPEN);
    customers.takeOver(
        CustomerStates.of(customer, 1, "Fjordkraft Elektro AS", (CustomerFacts) null));
    JsonPath item = page(owner, "expectedValue", 10, null);
    assertThat(item.getString("items[0].customerName")).isEqualTo("Fjordkraft Elektro AS");
    assertThat(item.getString("items[0].weakestFactor")).isEqualTo("need");
    assertThat(item.getDouble("items[0].winProbability")).isEqualTo(0.5);
    assertThat(item.getInt("items[0].expectedValue.amount")).isEqualTo(500);
    assertThat(item.getString("items[0].expectedValue.currency")).isEqualTo("NOK");
  }

  @Test
  void pagesShowEachOpportunityOnceAlsoAmongEquals() {
    String owner = "owner-" + UUID.randomUUID();
    for (int i = 0; i < 7; i++) {
      scored(owner, "equal " + i, 100, 0.5, OpportunityStatus.OPEN);
    }
    for (String by : List.of("expectedValue", "winProbability")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        JsonPath page = page(owner, by, 3, cursor);
        seen.addAll(page.getList("items.opportunityId"));
        cursor = page.getString("next");
      } while (cursor != null);
      assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }
  }

  @Test
  void parametersThatMakeNoSenseAreNamed() {
    refused("by", "luck");
    refused("limit", "0");
    refused("cursor", "nonsense");
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String owner = "owner-" + UUID.randomUUID();
    scored(owner, "one", 100, 0.5, OpportunityStatus.OPEN);
    scored(owner, "other", 100, 0.5, OpportunityStatus.OPEN);
    String cursor = page(owner, "winProbability", 1, null).getString("next");
    assertThat(cursor).isNotBlank();
    refused("cursor", cursor);
    refused("cursor", cursor + "x");
  }

  private static void refused(String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get("/v1/rankings")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", org.hamcrest.Matchers.equalTo(parameter));
  }

  private static List<String> titles(String owner, String by) {
    return page(owner, by, 10, null).getList("items.title");
  }

  private static JsonPath page(String owner, String by, int limit, @Nullable String cursor) {
    var request =
        given().queryParam("owner", owner).queryParam("by", by).queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/v1/rankings").then().statusCode(200).extract().jsonPath();
  }

  private UUID scored(
      String owner, String title, int amount, double need, OpportunityStatus status) {
    Map<Factor, Double> factors =
        Map.of(
            Factor.NEED, need,
            Factor.SOLUTION, 1.0,
            Factor.VALUE, 1.0,
            Factor.ACCESS, 1.0,
            Factor.SALES_PROCESS, 1.0);
    UUID customer = UUID.randomUUID();
    scoring.takeOver(
        new OpportunityState(
            UUID.randomUUID(),
            1,
            status,
            customer,
            title,
            new Assignment(owner, null, null),
            "closing",
            "buying",
            null,
            null,
            null,
            new BigDecimal(amount),
            "NOK",
            LocalDate.of(2027, 1, 31),
            Known.of(new Assessment(factors, Map.of())),
            null));
    return customer;
  }
}
