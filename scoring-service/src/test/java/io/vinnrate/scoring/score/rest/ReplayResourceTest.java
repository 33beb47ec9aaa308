package io.vinnrate.scoring.score.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
class ReplayResourceTest {

  @Inject OpportunityScoring scoring;
  @Inject AgroalDataSource database;

  @Test
  void aReplayIsIdenticalAndSaysWhatItReplayed() {
    UUID opportunity = scored();
    UUID score = scoreOf(opportunity);
    ValidatableResponse replay = replay(score).statusCode(200);
    replay
        .body("scoreId", equalTo(score.toString()))
        .body("opportunityId", equalTo(opportunity.toString()))
        .body("modelVersion", equalTo("default-1"))
        .body("identical", equalTo(true))
        .body("stored.factors", hasSize(5));
    assertThat(replay.extract().<Map<String, Object>>path("recomputed"))
        .isEqualTo(replay.extract().path("stored"))
        .containsKeys("inputHash", "winProbability", "interval", "weakestFactor");
  }

  @Test
  void aScoreThatWasTamperedWithIsNotIdentical() throws SQLException {
    UUID probability = scoreOf(scored());
    change(probability, "score", "{winProbability}", "0.99");
    replay(probability)
        .statusCode(200)
        .body("identical", equalTo(false))
        .body("stored.winProbability", equalTo(0.99f));
    UUID known = scoreOf(scored());
    change(known, "known", "{assessment,answers,budget}", "\"none\"");
    String stored =
        replay(known).body("identical", equalTo(false)).extract().path("stored.inputHash");
    assertThat(replay(known).extract().<String>path("recomputed.inputHash"))
        .hasSize(64)
        .isNotEqualTo(stored);
  }

  @Test
  void theScoreOfADeletedOpportunityCanStillBeReplayed() {
    UUID opportunity = scored();
    UUID score = scoreOf(opportunity);
    scoring.delete(opportunity, 2, Instant.EPOCH);
    replay(score).statusCode(200).body("identical", equalTo(true));
  }

  @Test
  void anUnknownScoreIsNotFound() {
    replay(UUID.randomUUID()).statusCode(404).contentType("application/problem+json");
    given().get("/v1/scores/{id}/replay", "none").then().statusCode(404);
  }

  private UUID scored() {
    UUID id = UUID.randomUUID();
    Assessment assessment = new Assessment(Map.of(Factor.NEED, 0.1), Map.of("budget", "allocated"));
    scoring.takeOver(OpportunityStates.open(id, 1, assessment));
    return id;
  }

  private static UUID scoreOf(UUID opportunity) {
    return given()
        .get("/v1/opportunities/{id}/score", opportunity)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getUUID("scoreId");
  }

  private static ValidatableResponse replay(UUID score) {
    return given().get("/v1/scores/{id}/replay", score).then();
  }

  private void change(UUID score, String column, String path, String value) throws SQLException {
    String sql =
        "UPDATE score SET %s = jsonb_set(%s, '%s', '%s') WHERE id = ?"
            .formatted(column, column, path, value);
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, score);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
