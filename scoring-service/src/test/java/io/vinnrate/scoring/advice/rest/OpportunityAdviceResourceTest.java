package io.vinnrate.scoring.advice.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.model.Stance;
import io.vinnrate.scoring.opportunity.Assignment;
import io.vinnrate.scoring.opportunity.CustomerStates;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import io.vinnrate.scoring.opportunity.OpportunityScoring;
import io.vinnrate.scoring.opportunity.OpportunityState;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class OpportunityAdviceResourceTest {

  @Inject OpportunityScoring scoring;
  @Inject KnownCustomers customers;

  @Test
  void difficultyIsTheCellOfTheMatrix() {
    UUID id = scored("closing", "buying", "quickCheck", answers("buyingDesire", "3"));
    JsonPath body = get(id, "difficulty", "en").jsonPath();
    assertThat(body.getString("opportunityId")).isEqualTo(id.toString());
    assertThat(body.getString("difficulty")).isEqualTo("relativelyEasy");
    assertThat(body.getString("text")).isEqualTo("Relatively easy to sell");
    assertThat(body.getInt("buyingDesire")).isEqualTo(3);
    assertThat(body.getString("buyingProcess")).isEqualTo("quickCheck");
    assertThat(body.getList("missing")).isEmpty();
  }

  @Test
  void difficultySaysWhatIsMissing() {
    UUID id = scored("closing", "buying", null, Known.NOTHING);
    JsonPath body = get(id, "difficulty", "en").jsonPath();
    assertThat(body.getMap("$").keySet()).hasToString("[opportunityId, missing]");
    assertThat(body.getList("missing")).hasToString("[buyingDesire, buyingProcess]");
  }

  @Test
  void textsComeInTheLanguageThatIsAskedFor() {
    UUID id = scored("closing", "buying", "veryThoroughCheck", answers("buyingDesire", "1"));
    for (String path : List.of("difficulty", "advice")) {
      Response norwegian = get(id, path, "nn-NO, en;q=0.8");
      assertThat(norwegian.header("Content-Language")).isEqualTo("nb");
      assertThat(norwegian.header("Vary")).isEqualTo("Accept-Language");
      assertThat(get(id, path, "fr").header("Content-Language")).isEqualTo("en");
    }
    assertThat(get(id, "difficulty", "nb").jsonPath().getString("text"))
        .isEqualTo("Veldig utfordrende å selge");
    JsonPath advice = get(id, "advice", "no").jsonPath();
    assertThat(advice.getString("language")).isEqualTo("nb");
    assertThat(text(advice, "difficultyVeryChallenging")).startsWith("Liten kjøpetrang");
  }

  @Test
  void adviceFitsAndSaysWhyTheMostSpecificFirst() {
    UUID id =
        scored(
            "closing",
            "buying",
            "thoroughCheck",
            new Known(
                new Assessment(
                    Map.of(),
                    Map.of(
                        "needLevel", "buyingVision",
                        "decisionMaker", "supports",
                        "perceivedReturn", "strong")),
                Facts.NONE));
    JsonPath body = get(id, "advice", "en").jsonPath();
    assertThat(body.getString("advice[0].id")).isEqualTo("closeAskForOrder");
    assertThat(body.getList("advice[0].rows")).hasToString("[B20, B23]");
    assertThat(body.getMap("advice[0].because"))
        .isEqualTo(
            Map.of(
                "stage", "closing",
                "needLevel", "buyingVision",
                "decisionMaker", "supports",
                "perceivedReturn", "strong"));
    List<Map<String, String>> reasons = body.getList("advice.because");
    assertThat(reasons.stream().map(it -> -it.size()).toList()).isSorted();
    assertThat(ids(body))
        .contains("concernRisk", "riskInThoroughCheck", "protectPrice", "difficultyUnknown")
        .doesNotContain("needUnknown", "latentStepBack", "returnBeforeTerms", "lostLearn");
  }

  @Test
  void answersThatFollowFromFactsCount() {
    Facts.Stakeholder user =
        new Facts.Stakeholder(BuyingRole.AFFECTED_USER, Stance.NEUTRAL, true, null);
    Facts facts =
        new Facts(
            List.of(user), null, Instant.now().minus(Duration.ofDays(61)), null, null, null, null);
    UUID id = scored("meetingFollowUp", "sellingIn", null, new Known(Assessment.EMPTY, facts));
    JsonPath body = get(id, "advice", "en").jsonPath();
    assertThat(ids(body))
        .contains("silentForLong", "sponsorNone", "decisionMakerNotMet", "affectedManagersMissing")
        .doesNotContain("affectedUsersMissing", "decisionMakerUnanswered");
  }

  @Test
  void theClassOfTheCustomerCounts() {
    UUID customer = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    scoring.takeOver(state(id, OpportunityStatus.OPEN, customer, Known.NOTHING, null));
    assertThat(ids(get(id, "advice", "en").jsonPath())).doesNotContain("classN");
    customers.takeOver(CustomerStates.of(customer, 1, "Fjordkraft Elektro AS", CustomerClass.N));
    assertThat(ids(get(id, "advice", "en").jsonPath()))
        .contains("classN", "keyCustomerNeedUnknown");
  }

  @Test
  void contactThatWeSoughtWithTheCustomerCounts() {
    UUID customer = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    scoring.takeOver(state(id, OpportunityStatus.OPEN, customer, Known.NOTHING, null));
    Instant lastContact = Instant.now().minus(Duration.ofDays(40));
    CustomerFacts facts = new CustomerFacts(CustomerClass.A, null, lastContact);
    customers.takeOver(CustomerStates.of(customer, 1, "Fjordkraft Elektro AS", facts));
    assertThat(ids(get(id, "advice", "en").jsonPath()))
        .contains("contactCooling", "keyCustomerSilent");
  }

  @Test
  void anOldAssessmentIsToBeVerified() {
    UUID id = UUID.randomUUID();
    Instant assessedAt = Instant.now().minus(Duration.ofDays(100));
    Known known = answers("needLevel", "conscious");
    scoring.takeOver(state(id, OpportunityStatus.OPEN, UUID.randomUUID(), known, assessedAt));
    JsonPath body = get(id, "advice", "en").jsonPath();
    assertThat(
            body.getString("advice.find { it.id == 'verifyNeedAgain' }.because.assessedBeforeDays"))
        .isEqualTo("100");
  }

  @Test
  void aClosedOpportunityGetsNoSellingAdvice() {
    UUID id = UUID.randomUUID();
    scoring.takeOver(state(id, OpportunityStatus.LOST, UUID.randomUUID(), Known.NOTHING, null));
    assertThat(ids(get(id, "advice", "en").jsonPath())).containsExactly("lostLearn");
  }

  @Test
  void theLimitCutsTheEnd() {
    UUID id = scored("prospecting", "interest", null, Known.NOTHING);
    List<String> all = ids(get(id, "advice", "en").jsonPath());
    assertThat(all).hasSizeGreaterThan(3);
    JsonPath two =
        given().queryParam("limit", 2).get("/v1/opportunities/{id}/advice", id).jsonPath();
    assertThat(ids(two)).isEqualTo(all.subList(0, 2));
    given()
        .queryParam("limit", "0")
        .get("/v1/opportunities/{id}/advice", id)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"difficulty", "advice"})
  void whatIsNotScoredIsNotFound(String path) {
    UUID deleted = scored("closing", "buying", null, Known.NOTHING);
    scoring.delete(deleted, 2, Instant.EPOCH);
    for (Object id : List.of(UUID.randomUUID(), deleted, "no-uuid")) {
      given()
          .get("/v1/opportunities/{id}/{path}", id, path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/not-found"));
    }
  }

  @Test
  void theCatalogueShowsEveryConditionAsItIsWritten() {
    JsonPath body = given().get("/v1/advice").then().statusCode(200).extract().jsonPath();
    assertThat(body.getList("items")).hasSizeGreaterThanOrEqualTo(45);
    assertThat(body.getMap("items.find { it.id == 'closePortion' }.when"))
        .isEqualTo(
            Map.of(
                "stage", List.of("closing"),
                "buyingProcess", List.of("thoroughCheck", "veryThoroughCheck"),
                "answers", Map.of("proofAccepted", List.of("none", "offered"))));
    assertThat(body.getMap("items.find { it.id == 'classN' }.when"))
        .isEqualTo(Map.of("class", List.of("N")));
    assertThat(body.getMap("items.find { it.id == 'affectedUsersMissing' }.when"))
        .isEqualTo(Map.of("missingRoles", List.of("affectedUser")));
    assertThat(body.getMap("items.find { it.id == 'verifyNeedAgain' }.when"))
        .isEqualTo(Map.of("assessedBeforeDays", 90));
    assertThat(body.getString("items.find { it.id == 'verifyNeedAgain' }.text.nb"))
        .startsWith("Vurderingen er minst 90 dager gammel.");
  }

  private static Response get(UUID id, String path, String language) {
    return given()
        .header("Accept-Language", language)
        .get("/v1/opportunities/{id}/{path}", id, path)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static List<String> ids(JsonPath body) {
    return body.getList("advice.id");
  }

  private static String text(JsonPath body, String id) {
    return body.getString("advice.find { it.id == '%s' }.text".formatted(id));
  }

  private static Known answers(String criterion, String answer) {
    return Known.of(new Assessment(Map.of(), Map.of(criterion, answer)));
  }

  private static OpportunityState state(
      UUID id, OpportunityStatus status, UUID customer, Known known, @Nullable Instant assessedAt) {
    return state(id, status, customer, "prospecting", "interest", null, known, assessedAt);
  }

  private UUID scored(String stage, String phase, @Nullable String buyingProcess, Known known) {
    UUID id = UUID.randomUUID();
    UUID customer = UUID.randomUUID();
    scoring.takeOver(
        state(id, OpportunityStatus.OPEN, customer, stage, phase, buyingProcess, known, null));
    return id;
  }

  private static OpportunityState state(
      UUID id,
      OpportunityStatus status,
      UUID customer,
      String stage,
      String phase,
      @Nullable String buyingProcess,
      Known known,
      @Nullable Instant assessedAt) {
    return new OpportunityState(
        id,
        1,
        status,
        customer,
        "A title",
        new Assignment("ola", null, null),
        stage,
        phase,
        null,
        null,
        buyingProcess,
        new BigDecimal("1000"),
        "NOK",
        LocalDate.of(2027, 1, 31),
        known,
        assessedAt);
  }
}
