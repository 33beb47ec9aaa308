package io.vinnrate.scoring.opportunity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.opportunity.Assignment;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityStates;
import io.vinnrate.scoring.opportunity.RankingOrder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ReachTest {

  private static final Claims READER = Claims.person("anna", Roles.READ);

  @Inject OpportunityScoring scoring;

  private final String team = "team-" + UUID.randomUUID();
  private final String owner = "owner-" + UUID.randomUUID();

  @Test
  void allLimitsHoldAndOneValueOfEachIsEnough() {
    UUID id = scored(new Assignment(owner, team, "west"));
    Claims north = READER.withTeam("north", team);
    assertThat(score(id, north.withTerritory("west", "south"))).isEqualTo(200);
    assertThat(score(id, north.withTerritory("south"))).isEqualTo(404);
    assertThat(score(id, north.withTerritory("west").withOwner(owner))).isEqualTo(200);
    assertThat(score(id, north.withTerritory("west").withOwner())).isEqualTo(404);
  }

  @Test
  void whatLacksTheAttributeIsOutOfReach() {
    UUID id = scored(new Assignment(owner, null, null));
    assertThat(score(id, READER.withOwner(owner))).isEqualTo(200);
    assertThat(score(id, READER.withTeam(team))).isEqualTo(404);
  }

  @Test
  void anOpportunityMovesBetweenReachesAtOnce() {
    UUID id = scored(new Assignment(null, team, null));
    scoring.takeOver(OpportunityStates.of(id, 2, new Assignment(null, "other", null)));
    assertThat(score(id, READER.withTeam(team))).isEqualTo(404);
    assertThat(score(id, READER.withTeam("other"))).isEqualTo(200);
    assertThat(ranked(READER.withTeam(team), "expectedValue", null)).isEmpty();
  }

  /** Whose it was is not known any more. */
  @Test
  void aDeletedOpportunitysScoresAreForThoseWhomNothingConfines() {
    UUID id = scored(new Assignment(null, team, null));
    String replay =
        given().get("/v1/opportunities/{id}/score", id).then().extract().path("scoreId").toString();
    scoring.delete(id, 2, Instant.EPOCH);
    assertThat(as(READER, "/v1/scores/" + replay + "/replay").statusCode()).isEqualTo(200);
    assertThat(as(READER.withTeam(team), "/v1/scores/" + replay + "/replay").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void rankingsHoldWhatIsWithinReachPageAfterPage(RankingOrder order) {
    String by = WireName.of(order);
    List<String> ours =
        List.of(
            scored(new Assignment(owner, team, "west")).toString(),
            scored(new Assignment("ola", team, "east")).toString());
    scored(new Assignment(owner, "other", "west"));
    assertThat(ranked(READER.withTeam(team), by, null)).containsExactlyInAnyOrderElementsOf(ours);
    assertThat(ranked(READER.withTeam(team), by, owner)).containsExactly(ours.getFirst());
    assertThat(ranked(READER.withTeam(team).withTerritory("east", "south"), by, null))
        .containsExactly(ours.getLast());
    Response first = as(READER.withTeam(team), "/v1/rankings?limit=1&by=" + by);
    Response second =
        as(
            READER.withTeam(team),
            "/v1/rankings?limit=1&by=%s&cursor=%s".formatted(by, first.path("next").toString()));
    assertThat(second.<List<String>>path("items.opportunityId"))
        .isNotEqualTo(first.path("items.opportunityId"))
        .isSubsetOf(ours);
    assertThat(second.jsonPath().getMap("$")).doesNotContainKey("next");
  }

  private UUID scored(Assignment assignment) {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.of(id, 1, assignment));
    return id;
  }

  private static int score(UUID id, Claims claims) {
    return as(claims, "/v1/opportunities/%s/score".formatted(id)).statusCode();
  }

  private static List<String> ranked(Claims claims, String by, @Nullable String owner) {
    String query = owner == null ? "" : "&owner=" + owner;
    return as(claims, "/v1/rankings?by=" + by + query).path("items.opportunityId");
  }

  private static Response as(Claims claims, String path) {
    return given().header("Authorization", "Bearer " + Tokens.of(claims)).get(path);
  }
}
