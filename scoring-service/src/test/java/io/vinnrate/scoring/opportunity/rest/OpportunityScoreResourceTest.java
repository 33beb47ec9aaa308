package io.vinnrate.scoring.opportunity.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Stance;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class OpportunityScoreResourceTest {

  @Inject OpportunityScoring scoring;

  /** All but access is given. Its only criterion without a direct or derived answer is left. */
  @Test
  void whatFollowsFromFactsIsNotAsked() {
    Facts.Stakeholder user =
        new Facts.Stakeholder(BuyingRole.AFFECTED_USER, Stance.NEUTRAL, true, null);
    Facts facts = new Facts(List.of(user), null, null, null, null, null, null);
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(id, 1, new Known(allGivenBut(Factor.ACCESS), facts)));
    given()
        .get("/v1/opportunities/{id}/score", id)
        .then()
        .statusCode(200)
        .body("factors[3].unanswered", equalTo(List.of("evaluatorsCovered")))
        .body("derived.criterion", hasItem("decisionMaker"))
        .body("nextQuestion.criterion", equalTo("evaluatorsCovered"))
        .body("nextQuestion.factor", equalTo("access"))
        .body("factors[3].nextQuestion.criterion", equalTo("evaluatorsCovered"))
        .body("factors[0]", not(hasKey("nextQuestion")));
  }

  @Test
  void nothingIsAskedWhenAllIsGiven() {
    UUID id = UUID.randomUUID();
    Map<Factor, Double> all = new HashMap<>(allGivenBut(Factor.NEED).factors());
    all.put(Factor.NEED, 0.5);
    scoring.takeOver(OpportunityStates.open(id, 1, new Assessment(all, Map.of())));
    given()
        .get("/v1/opportunities/{id}/score", id)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("nextQuestion")));
  }

  private static Assessment allGivenBut(Factor one) {
    Map<Factor, Double> factors = new HashMap<>();
    for (Factor factor : Factor.values()) {
      if (factor != one) {
        factors.put(factor, 0.8);
      }
    }
    return new Assessment(factors, Map.of());
  }
}
