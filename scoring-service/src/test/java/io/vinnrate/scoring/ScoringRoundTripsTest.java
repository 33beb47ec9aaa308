package io.vinnrate.scoring;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.RoundTripTable;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ScoringRoundTripsTest {

  @Inject OpportunityScoring scoring;

  private final RoundTripTable table = new RoundTripTable(List.of());

  @Test
  void eachOperationTakesAsManyAsAreStated() {
    of("`POST /v1/scores`", id -> score());
    of("`POST /v1/scores/bulk`", id -> new BulkApi("/v1/scores/bulk").request(null, "{}\n{}\n"));
    of("`GET /v1/opportunities/{id}/score`", id -> given().get("/v1/opportunities/{id}/score", id));
    of("`GET …/{id}/scores`", id -> given().get("/v1/opportunities/{id}/scores", id));
    of("`GET …/{id}/difficulty`", id -> given().get("/v1/opportunities/{id}/difficulty", id));
    of("`GET …/{id}/advice`", id -> given().get("/v1/opportunities/{id}/advice", id));
    of(
        "`GET …/{id}/improvements`",
        id -> given().get("/v1/opportunities/{id}/improvements?target=0.85", id));
    of("`GET /v1/rankings`, a page", id -> given().get("/v1/rankings"));
    of("`GET /v1/models/active`", id -> given().get("/v1/models/active"));
    table.isStatedFor("scoring-service");
  }

  /** Of an opportunity that has just been scored. */
  private void of(String operation, Function<UUID, Response> request) {
    UUID id = UUID.randomUUID();
    scoring.takeOver(
        OpportunityStates.open(id, 1, new Assessment(Map.of(Factor.NEED, 0.5), Map.of())));
    table.add(operation, 200, () -> request.apply(id));
  }

  private static Response score() {
    return given().contentType(ContentType.JSON).body("{}").post("/v1/scores");
  }
}
