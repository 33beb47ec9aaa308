package io.vinnrate.scoring.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Change;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.RandomHistory;
import io.vinnrate.scoring.model.Viewpoint;
import io.vinnrate.scoring.score.Replays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ScoreHistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Offset<Double> EXACT = within(1e-12);

  @Inject KeptHistory kept;
  @Inject OpportunityScoring scoring;
  @Inject Replays replays;

  @Test
  void ofAThousandRandomHistoriesAllDeltasAddUpAndAllReplaysAreIdentical()
      throws JsonProcessingException {
    Random random = new Random(20261121);
    List<Model> models = RandomHistory.models(random).stream().map(kept::register).toList();
    for (int i = 0; i < 1_000; i++) {
      UUID id = UUID.randomUUID();
      List<Viewpoint> scored = kept.keep(id, RandomHistory.of(random, models));
      JsonNode items = history(id);
      assertThat(items).hasSameSizeAs(scored);
      for (int item = 0; item < scored.size(); item++) {
        int last = scored.size() - 1 - item;
        verify(items.get(item), last == 0 ? null : scored.get(last - 1), scored.get(last));
      }
    }
  }

  /** Not by JsonPath, which compiles a script for each value that it is asked for. */
  private static JsonNode history(UUID id) throws JsonProcessingException {
    String body =
        given()
            .get("/v1/opportunities/{id}/scores", id)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return JSON.readTree(body).get("items");
  }

  private void verify(JsonNode item, @Nullable Viewpoint before, Viewpoint after) {
    assertThat(replays.replay(UUID.fromString(item.get("scoreId").asText())).identical()).isTrue();
    double winProbability = item.get("winProbability").asDouble();
    assertThat(winProbability).isCloseTo(winProbability(after), within(1e-15));
    JsonNode delta = item.get("delta");
    if (before == null) {
      assertThat(delta).isNull();
      return;
    }
    Change change = Change.between(before, after);
    double sum = delta.get("model").asDouble() + delta.get("time").asDouble();
    for (Factor factor : Factor.values()) {
      double part = delta.get("factors").get(factor.key()).asDouble();
      assertThat(part).isCloseTo(change.factor(factor), EXACT);
      sum += part;
    }
    assertThat(delta.get("total").asDouble()).isCloseTo(change.total(), EXACT);
    assertThat(sum).isCloseTo(change.total(), EXACT);
    assertThat(winProbability - winProbability(before)).isCloseTo(sum, EXACT);
  }

  private static double winProbability(Viewpoint viewpoint) {
    return viewpoint.model().winProbability(viewpoint.read().assessment());
  }

  @Test
  void theNewestIsFirstAndSaysWhatItCameOf() {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY));
    scoring.takeOver(
        OpportunityStates.open(id, 3, new Assessment(Map.of(Factor.NEED, 1.0), Map.of())));
    JsonPath page = page(id, 50, null);
    assertThat(page.getList("items.opportunityVersion")).containsExactly(3, 1);
    assertThat(page.getList("items.number")).containsExactly(2, 1);
    assertThat(page.getString("items[0].modelVersion")).isEqualTo("default-1");
    assertThat(page.getList("items[0].factors")).hasSize(5);
    assertThat(page.getString("items[0].inputHash")).hasSize(64);
    assertThat(page.getString("items[0].scoredAt")).isNotBlank();
    // π^(4/5) less π
    double gain = Math.pow(0.25, 0.8) - 0.25;
    assertThat(page.getDouble("items[0].delta.total")).isCloseTo(gain, EXACT);
    assertThat(page.getDouble("items[0].delta.factors.need")).isCloseTo(gain, EXACT);
    assertThat(page.getDouble("items[0].delta.factors.value")).isZero();
    assertThat(page.getDouble("items[0].delta.time")).isZero();
    assertThat(page.getDouble("items[0].delta.model")).isZero();
  }

  @Test
  void whatTimeDidIsNotBlamedOnAFactor() {
    UUID id = UUID.randomUUID();
    Facts facts = new Facts(List.of(), new Facts.NextStep(NOW), null, null, null, null, null);
    Viewpoint booked =
        new Viewpoint(new Known(Assessment.EMPTY, facts), Model.DEFAULT, NOW.minusSeconds(1));
    Viewpoint passed = new Viewpoint(booked.known(), Model.DEFAULT, NOW.plus(Duration.ofDays(1)));
    kept.keep(id, List.of(booked, passed));
    JsonPath page = page(id, 50, null);
    assertThat(page.getDouble("items[0].delta.time")).isNegative();
    assertThat(page.getDouble("items[0].delta.time"))
        .isEqualTo(page.getDouble("items[0].delta.total"));
    assertThat(page.getDouble("items[0].delta.factors.salesProcess")).isZero();
  }

  @Test
  void pagesShowTheSameAsTheWhole() {
    UUID id = UUID.randomUUID();
    List<Viewpoint> viewpoints = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Assessment assessment = new Assessment(Map.of(Factor.ACCESS, i / 5.0), Map.of());
      viewpoints.add(new Viewpoint(Known.of(assessment), Model.DEFAULT, NOW.plusSeconds(i)));
    }
    kept.keep(id, viewpoints);
    List<Object> items = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      JsonPath page = page(id, 2, cursor);
      items.addAll(page.getList("items"));
      cursor = page.getString("next");
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(items).isEqualTo(page(id, 5, null).getList("items"));
    assertThat(page(id, 5, null).getString("next")).isNull();
  }

  @Test
  void parametersThatMakeNoSenseAreNamed() {
    UUID id = UUID.randomUUID();
    kept.keep(
        id,
        List.of(
            new Viewpoint(Known.NOTHING, Model.DEFAULT, NOW),
            new Viewpoint(
                Known.of(new Assessment(Map.of(Factor.NEED, 0.5), Map.of())), Model.DEFAULT, NOW)));
    String cursor = page(id, 1, null).getString("next");
    refused(id, "limit", "0");
    refused(id, "cursor", "nonsense");
    refused(UUID.randomUUID(), "cursor", cursor);
  }

  private static void refused(UUID id, String parameter, String value) {
    given()
        .queryParam(parameter, value)
        .get("/v1/opportunities/{id}/scores", id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo(parameter));
  }

  @Test
  void anUnknownOrDeletedOpportunityHasNoHistory() {
    UUID id = UUID.randomUUID();
    given().get("/v1/opportunities/{id}/scores", id).then().statusCode(404);
    scoring.takeOver(OpportunityStates.open(id, 1, Assessment.EMPTY));
    scoring.delete(id, 2, NOW);
    given()
        .get("/v1/opportunities/{id}/scores", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given().get("/v1/opportunities/{id}/scores", "none").then().statusCode(404);
  }

  private static JsonPath page(UUID id, int limit, @Nullable String cursor) {
    var request =
        given()
            .config(
                RestAssuredConfig.config()
                    .jsonConfig(
                        JsonConfig.jsonConfig()
                            .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
            .queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request
        .get("/v1/opportunities/{id}/scores", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
