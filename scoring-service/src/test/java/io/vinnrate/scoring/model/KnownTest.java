package io.vinnrate.scoring.model;

import static io.vinnrate.scoring.model.BuyingRole.DECISION_MAKER;
import static io.vinnrate.scoring.model.BuyingRole.EVALUATOR;
import static io.vinnrate.scoring.model.BuyingRole.OPPONENT;
import static io.vinnrate.scoring.model.BuyingRole.SPONSOR;
import static io.vinnrate.scoring.model.Stance.NEUTRAL;
import static io.vinnrate.scoring.model.Stance.OPPOSES;
import static io.vinnrate.scoring.model.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.scoring.model.Facts.NextStep;
import io.vinnrate.scoring.model.Facts.Stakeholder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static Stakeholder one(BuyingRole role, Stance stance, boolean met) {
    return new Stakeholder(role, stance, met, null);
  }

  private static Facts centre(Stakeholder... stakeholders) {
    return new Facts(List.of(stakeholders), null, null, null, null, null, null);
  }

  private static Facts contact(Instant last) {
    return new Facts(List.of(), null, last, null, null, null, null);
  }

  private static Facts next(@Nullable Instant at) {
    return new Facts(List.of(), new NextStep(at), null, null, null, null, null);
  }

  private static Reading read(Facts facts, String... answers) {
    Map<String, String> direct = answers.length == 0 ? Map.of() : Map.of(answers[0], answers[1]);
    return new Known(new Assessment(Map.of(), direct), facts).read(DefaultRubric.RUBRIC, NOW);
  }

  private static Map<String, String> derive(Facts facts) {
    return read(facts).assessment().answers();
  }

  @Test
  void whatIsNotRecordedTellsNothing() {
    assertThat(derive(Facts.NONE)).isEmpty();
    assertThat(derive(contact(NOW))).containsOnlyKeys("recentContact");
  }

  @Test
  void eachDerivedRowOfTheDefaultRubricHasItsRule() {
    assertThat(
            DefaultRubric.RUBRIC.criteria().stream()
                .filter(criterion -> criterion.derivation() != null)
                .map(Criterion::key))
        .containsExactlyInAnyOrder(
            "segmentFit",
            "decisionMaker",
            "sponsor",
            "opponents",
            "evaluatorsCovered",
            "inStep",
            "nextStep",
            "recentContact");
  }

  @ParameterizedTest
  @CsvSource({"0, none", "1, priority1", "2, priority2", "3, priority3"})
  void theSegmentsPriorityIsItsFit(int priority, String answer) {
    assertThat(derive(new Facts(List.of(), null, null, null, null, priority, null)))
        .isEqualTo(Map.of("segmentFit", answer));
  }

  @Test
  void theDecisionMakerIsUnknownIdentifiedMetOrOurs() {
    assertThat(derive(centre(one(EVALUATOR, NEUTRAL, true))))
        .containsEntry("decisionMaker", "unknown");
    assertThat(derive(centre(one(DECISION_MAKER, SUPPORTS, false))))
        .containsEntry("decisionMaker", "identified");
    assertThat(derive(centre(one(DECISION_MAKER, NEUTRAL, true))))
        .containsEntry("decisionMaker", "met");
    assertThat(
            derive(centre(one(DECISION_MAKER, NEUTRAL, true), one(DECISION_MAKER, SUPPORTS, true))))
        .containsEntry("decisionMaker", "supports");
  }

  @Test
  void aSponsorIsActiveWhenWeHaveMetAndItSupportsUs() {
    assertThat(derive(centre(one(DECISION_MAKER, NEUTRAL, true)))).containsEntry("sponsor", "none");
    assertThat(derive(centre(one(SPONSOR, SUPPORTS, false)))).containsEntry("sponsor", "passive");
    assertThat(derive(centre(one(SPONSOR, NEUTRAL, true)))).containsEntry("sponsor", "passive");
    assertThat(derive(centre(one(SPONSOR, SUPPORTS, true)))).containsEntry("sponsor", "active");
  }

  @Test
  void thatNobodyIsAgainstUsIsOnlyKnownWhenEverybodyWasMet() {
    assertThat(derive(centre(one(EVALUATOR, OPPOSES, true)))).containsEntry("opponents", "active");
    assertThat(derive(centre(one(OPPONENT, NEUTRAL, true)))).containsEntry("opponents", "handled");
    assertThat(derive(centre(one(SPONSOR, SUPPORTS, true)))).containsEntry("opponents", "none");
    assertThat(derive(centre(one(SPONSOR, SUPPORTS, true), one(EVALUATOR, NEUTRAL, false))))
        .containsEntry("opponents", "unknown");
  }

  @Test
  void evaluatorsAreCoveredWhenWeHaveMetThem() {
    Stakeholder met = one(EVALUATOR, NEUTRAL, true);
    Stakeholder unmet = one(EVALUATOR, NEUTRAL, false);
    assertThat(derive(centre(one(SPONSOR, SUPPORTS, true)))).doesNotContainKey("evaluatorsCovered");
    assertThat(derive(centre(unmet))).containsEntry("evaluatorsCovered", "none");
    assertThat(derive(centre(met, unmet))).containsEntry("evaluatorsCovered", "some");
    assertThat(derive(centre(met, met))).containsEntry("evaluatorsCovered", "all");
  }

  @ParameterizedTest
  @CsvSource({
    "FIND_NEED, TELL_NEEDS, level",
    "PROVE, TELL_NEEDS, ahead",
    "FIND_NEED, ACCEPT_TERMS, buyerLeads",
    "FOLLOW_UP, ACCEPT_ORDER, ahead",
    "FOLLOW_UP, ACCEPT_NEW_CYCLE, buyerLeads"
  })
  void theStepsTellWhoIsAhead(SellerStep seller, BuyerStep buyer, String answer) {
    assertThat(derive(new Facts(List.of(), null, null, seller, buyer, null, null)))
        .isEqualTo(Map.of("inStep", answer));
  }

  @Test
  void aBookedStepHoldsUpToItsMomentAndIsNoneAfterwards() {
    Reading booked = read(next(NOW));
    assertThat(booked.assessment().answers()).isEqualTo(Map.of("nextStep", "booked"));
    assertThat(booked.validUntil()).isEqualTo(NOW);
    Reading passed = read(next(NOW.minusNanos(1_000)));
    assertThat(passed.assessment().answers()).isEqualTo(Map.of("nextStep", "none"));
    assertThat(passed.validUntil()).isNull();
    assertThat(read(next(null)).assessment().answers()).isEqualTo(Map.of("nextStep", "agreed"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, within14, 15", "0, within14, 14", "14, within14, 0", "15, within30, 15",
    "30, within30, 0", "31, within60, 29", "60, within60, 0", "61, over60days,"
  })
  void contactAges(int days, String answer, @Nullable Integer daysLeft) {
    Reading reading = read(contact(NOW.minus(Duration.ofDays(days))));
    assertThat(reading.assessment().answers()).isEqualTo(Map.of("recentContact", answer));
    assertThat(reading.validUntil())
        .isEqualTo(daysLeft == null ? null : NOW.plus(Duration.ofDays(daysLeft)));
  }

  @Test
  void theLastContactWithAnybodyCounts() {
    Stakeholder recent = new Stakeholder(SPONSOR, SUPPORTS, true, NOW.minus(Duration.ofDays(20)));
    Facts facts =
        new Facts(List.of(recent), null, NOW.minus(Duration.ofDays(90)), null, null, null, null);
    assertThat(derive(facts)).containsEntry("recentContact", "within30");
  }

  @Test
  void contactThatWeSoughtWithTheCustomerCountsToo() {
    Instant longAgo = NOW.minus(Duration.ofDays(90));
    Instant recently = NOW.minus(Duration.ofDays(5));
    assertThat(derive(Facts.NONE.with(sought(recently), null)))
        .isEqualTo(Map.of("recentContact", "within14"));
    assertThat(derive(contact(longAgo).with(sought(recently), null)))
        .isEqualTo(Map.of("recentContact", "within14"));
    assertThat(derive(contact(recently).with(sought(longAgo), null)))
        .isEqualTo(Map.of("recentContact", "within14"));
    assertThat(derive(Facts.NONE.with(new CustomerFacts(CustomerClass.A, 80.0, null), null)))
        .isEmpty();
  }

  private static CustomerFacts sought(Instant last) {
    return new CustomerFacts(null, null, last);
  }

  @Test
  void thePriorityThatTheFactsCarryThemselvesWins() {
    assertThat(derive(Facts.NONE.with(null, 2))).isEqualTo(Map.of("segmentFit", "priority2"));
    assertThat(derive(Facts.NONE.with(null, 1).with(null, 2)))
        .isEqualTo(Map.of("segmentFit", "priority1"));
  }

  @Test
  void aDirectAnswerWinsAndSaysSo() {
    Reading reading = read(next(NOW.plusSeconds(60)), "nextStep", "agreed");
    assertThat(reading.assessment().answers()).isEqualTo(Map.of("nextStep", "agreed"));
    assertThat(reading.derived())
        .isEqualTo(Map.of("nextStep", new DerivedAnswer("booked", NOW.plusSeconds(60))));
    assertThat(reading.overruled()).containsExactly("nextStep");
    assertThat(reading.validUntil()).isNull();
  }

  @Test
  void whatTheRubricDoesNotHaveIsReportedAndDoesNotHideWhatFollows() {
    Reading other = read(Facts.NONE, "shoeSize", "47");
    assertThat(other.assessment()).isEqualTo(Assessment.EMPTY);
    assertThat(other.dropped()).isEqualTo(Map.of("shoeSize", "47"));
    Reading gone = read(next(NOW), "nextStep", "whispered");
    assertThat(gone.assessment().answers()).isEqualTo(Map.of("nextStep", "booked"));
    assertThat(gone.dropped()).isEqualTo(Map.of("nextStep", "whispered"));
  }

  @Test
  void theFirstChangeOfAllIsTheOneToWaitFor() {
    Facts facts =
        new Facts(List.of(), new NextStep(NOW.plusSeconds(9)), NOW, null, null, null, null);
    assertThat(read(facts).validUntil()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void factsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new Facts(List.of(), null, null, null, null, 4, null))
        .hasMessage("segmentPriority must be 0 to 3");
    assertThatThrownBy(() -> new CustomerFacts(null, 100.1, null))
        .hasMessage("loyaltyIndex must be between 0.0 and 100.0 but is 100.1");
    assertThatThrownBy(() -> new CustomerFacts(null, Double.NaN, null))
        .hasMessage("loyaltyIndex must be between 0.0 and 100.0 but is NaN");
    assertThatThrownBy(() -> contact(Instant.MAX))
        .hasMessage("lastContactAt must be a moment of the years 1900 to 2999");
  }

  @Test
  void aCriterionHasAllAnswersThatItsRuleGives() {
    Answer booked = new Answer("booked", new Text("e", "n"), 1, 1);
    assertThatThrownBy(
            () ->
                new Criterion(
                    "step",
                    Factor.NEED,
                    1,
                    new Text("e", "n"),
                    List.of(booked),
                    null,
                    Derivation.NEXT_STEP))
        .hasMessage("criterion step lacks the answer none that can be derived");
  }
}
