package io.vinnrate.scoring.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Known;
import jakarta.inject.Inject;
import java.time.Instant;
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
class OpportunityScoringTest {

  @Inject OpportunityScoring scoring;
  @Inject Pipeline pipeline;

  @Test
  void aVersionIsScoredOnceHoweverOftenItComes() {
    UUID id = UUID.randomUUID();
    assertThat(scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY))).isTrue();
    ScoredOpportunity first = pipeline.find(id);
    assertThat(scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY))).isFalse();
    assertThat(pipeline.find(id).score().id()).isEqualTo(first.score().id());
    assertThat(first.score().score().winProbability()).isEqualTo(0.25);
  }

  @Test
  void aVersionWithTheSameInputKeepsItsScore() {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY));
    ScoredOpportunity first = pipeline.find(id);
    scoring.takeOver(OpportunityStates.open(id, 2, Assessment.EMPTY));
    ScoredOpportunity second = pipeline.find(id);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.score().id()).isEqualTo(first.score().id());
  }

  @Test
  void aStragglerChangesNothing() {
    UUID id = UUID.randomUUID();
    Assessment better = new Assessment(Map.of(Factor.NEED, 1.0), Map.of("budget", "allocated"));
    scoring.takeOver(OpportunityStates.open(id, 2, better));
    assertThat(scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY))).isFalse();
    ScoredOpportunity scored = pipeline.find(id);
    assertThat(scored.version()).isEqualTo(2);
    assertThat(scored.score().known()).isEqualTo(Known.of(better));
  }

  @Test
  void aDeletedOpportunityDoesNotComeBack() {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY));
    assertThat(scoring.delete(id, 3, Instant.EPOCH)).isTrue();
    assertThat(scoring.takeOver(OpportunityStates.open(id, 2, Assessment.EMPTY))).isFalse();
    given().get("/v1/opportunities/{id}/score", id).then().statusCode(404);
  }
}
