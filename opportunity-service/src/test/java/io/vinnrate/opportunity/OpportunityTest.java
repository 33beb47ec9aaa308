package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpportunityTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant LATER = START.plusSeconds(60);
  private static final Assessment ASSESSMENT =
      Assessment.of(Map.of(Factor.NEED, 0.9), Map.of("budget", "possible"));
  private static final OpportunityDetails DETAILS = details("Cold-chain monitoring");

  private static OpportunityDetails details(String title) {
    return new OpportunityDetails(
        null,
        UUID.fromString("019c1d9f-41ee-7058-a5c2-64c505d95954"),
        title,
        Situation.BUSINESS_CUSTOMERS,
        null,
        amount("480000"),
        LocalDate.of(2026, 6, 30),
        "ingrid",
        null);
  }

  private static Amount amount(String value) {
    return new Amount(new BigDecimal(value), Currency.getInstance("NOK"));
  }

  private static Opportunity opportunity() {
    return new Opportunity(new OpportunityDraft(DETAILS, null, null), START);
  }

  private static Opportunity closed() {
    Opportunity opportunity = opportunity();
    opportunity.close(new Closure(Outcome.LOST, "Price", START), START);
    return opportunity;
  }

  @Test
  void aNewOneIsOpenAndNothingIsKnownOfIt() {
    Opportunity opportunity = opportunity();
    assertThat(opportunity.version()).isEqualTo(1);
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
    assertThat(opportunity.stage()).isEqualTo(Stage.PROSPECTING);
    assertThat(opportunity.assessment()).isEqualTo(Assessment.NONE);
    assertThat(opportunity.closure()).isNull();
    assertThat(opportunity.createdAt()).isEqualTo(START);
    assertThat(opportunity.changedAt()).isEqualTo(START);
  }

  @Test
  void aNewOneMayBeAssessedAlready() {
    Opportunity opportunity =
        new Opportunity(new OpportunityDraft(DETAILS, Stage.CLOSING, ASSESSMENT), START);
    assertThat(opportunity.version()).isEqualTo(1);
    assertThat(opportunity.stage()).isEqualTo(Stage.CLOSING);
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(START));
  }

  @Test
  void eachChangeCountsOneVersion() {
    Opportunity opportunity = opportunity();
    assertThat(opportunity.change(details("Two plants"), LATER)).isTrue();
    assertThat(opportunity.assess(ASSESSMENT, LATER)).isTrue();
    assertThat(opportunity.moveTo(Stage.CUSTOMER_MEETINGS, LATER)).isTrue();
    opportunity.close(new Closure(Outcome.WON, null, START), LATER);
    opportunity.reopen(LATER);
    assertThat(opportunity.version()).isEqualTo(6);
    assertThat(opportunity.details()).isEqualTo(details("Two plants"));
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(LATER));
    assertThat(opportunity.stage()).isEqualTo(Stage.CUSTOMER_MEETINGS);
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
    assertThat(opportunity.changedAt()).isEqualTo(LATER);
    assertThat(opportunity.createdAt()).isEqualTo(START);
  }

  @Test
  void whatIsTheSameCountsNoVersion() {
    Opportunity opportunity =
        new Opportunity(new OpportunityDraft(DETAILS, null, ASSESSMENT), START);
    assertThat(opportunity.change(DETAILS, LATER)).isFalse();
    assertThat(opportunity.assess(ASSESSMENT, LATER)).isFalse();
    assertThat(opportunity.moveTo(Stage.PROSPECTING, LATER)).isFalse();
    assertThat(opportunity.version()).isEqualTo(1);
    assertThat(opportunity.changedAt()).isEqualTo(START);
    assertThat(opportunity.assessment().assessedAt()).isEqualTo(START);
  }

  @Test
  void aDraftChangesAllInOneVersion() {
    Opportunity opportunity = opportunity();
    OpportunityDraft draft = new OpportunityDraft(details("Two plants"), Stage.CLOSING, ASSESSMENT);
    assertThat(opportunity.become(draft, LATER)).isTrue();
    assertThat(opportunity.version()).isEqualTo(2);
    assertThat(opportunity.become(draft, LATER.plusSeconds(60))).isFalse();
    assertThat(opportunity.version()).isEqualTo(2);
  }

  @Test
  void whatADraftLeavesOutStays() {
    Opportunity opportunity =
        new Opportunity(new OpportunityDraft(DETAILS, Stage.CLOSING, ASSESSMENT), START);
    assertThat(opportunity.become(new OpportunityDraft(DETAILS, null, null), LATER)).isFalse();
    opportunity.become(new OpportunityDraft(details("Two plants"), null, null), LATER);
    assertThat(opportunity.stage()).isEqualTo(Stage.CLOSING);
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(START));
  }

  @Test
  void aClosedOneStaysAsItIs() {
    Opportunity opportunity = closed();
    assertThatThrownBy(() -> opportunity.change(DETAILS, LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.assess(ASSESSMENT, LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.moveTo(Stage.PROSPECTING, LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.close(new Closure(Outcome.WON, null, START), LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(
            () -> opportunity.become(new OpportunityDraft(DETAILS, Stage.CLOSING, null), LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThat(opportunity.version()).isEqualTo(2);
    assertThat(opportunity.closure()).isEqualTo(new Closure(Outcome.LOST, "Price", START));
  }

  @Test
  void aClosedOneMayBeToldWhatItIs() {
    assertThat(closed().become(new OpportunityDraft(DETAILS, null, null), LATER)).isFalse();
  }

  @Test
  void eachFactIsOneVersion() {
    Opportunity opportunity = opportunity();
    UUID person = UUID.randomUUID();
    Stakeholder sponsor =
        new Stakeholder("Solveig Havnes", null, Role.SPONSOR, Stance.SUPPORTS, true, START);
    NextStep booked = new NextStep("Show the proof", LATER);
    assertThat(opportunity.put(person, sponsor, START)).isTrue();
    assertThat(opportunity.put(person, sponsor, LATER)).isFalse();
    assertThat(opportunity.agreeOn(booked, START)).isTrue();
    assertThat(opportunity.agreeOn(booked, LATER.plusSeconds(1))).isFalse();
    assertThat(opportunity.version()).isEqualTo(3);
    assertThat(opportunity.changedAt()).isEqualTo(START);
    opportunity.removeStakeholder(person, LATER);
    opportunity.removeNextStep(LATER);
    assertThat(opportunity.version()).isEqualTo(5);
    assertThat(opportunity.nextStep()).isNull();
    assertThat(opportunity.buyingCentre().stakeholders()).isEmpty();
    assertThatThrownBy(() -> opportunity.removeNextStep(LATER))
        .isInstanceOf(OpportunityException.NotFound.class);
  }

  @Test
  void aBookedStepIsNotBehind() {
    Opportunity opportunity = opportunity();
    assertThatThrownBy(() -> opportunity.agreeOn(new NextStep("Call", START), LATER))
        .isInstanceOf(OpportunityException.NextStepInPast.class);
    assertThat(opportunity.agreeOn(new NextStep("Call", START), START)).isTrue();
  }

  @Test
  void aClosedOneTakesNoFact() {
    Opportunity opportunity = closed();
    assertThatThrownBy(() -> opportunity.agreeOn(new NextStep("Call", null), LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.removeNextStep(LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.removeStakeholder(UUID.randomUUID(), LATER))
        .isInstanceOf(OpportunityException.Closed.class);
  }

  @Test
  void anOutcomeIsNotKnownBeforeItHappens() {
    Opportunity opportunity = opportunity();
    assertThatThrownBy(() -> opportunity.close(new Closure(Outcome.WON, null, LATER), START))
        .isInstanceOf(OpportunityException.ClosedInFuture.class);
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
    assertThat(opportunity.version()).isEqualTo(1);
  }

  @Test
  void onlyAClosedOneCanBeReopened() {
    assertThatThrownBy(() -> opportunity().reopen(LATER))
        .isInstanceOf(OpportunityException.NotClosed.class);
  }

  @Test
  void amountsAreEqualWhateverTheirZeros() {
    assertThat(amount("100.00")).isEqualTo(amount("100")).isEqualTo(amount("1E+2"));
    assertThat(amount("100.00").value().toPlainString()).isEqualTo("100");
    assertThat(amount("0.0000").value().toPlainString()).isEqualTo("0");
    assertThatThrownBy(() -> amount("-0.01")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> amount("0.00001")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> amount("1000000000000000"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aControlIsFromZeroToOne() {
    assertThatThrownBy(() -> Assessment.of(Map.of(Factor.NEED, 1.01), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Assessment.of(Map.of(Factor.NEED, Double.NaN), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Assessment.of(Map.of(Factor.NEED, -0.0), Map.of()))
        .isEqualTo(Assessment.of(Map.of(Factor.NEED, 0.0), Map.of()));
  }

  @Test
  void eachStageIsInItsPhase() {
    assertThat(Stage.values())
        .extracting(Stage::phase)
        .containsExactly(
            Phase.INTEREST,
            Phase.INTEREST,
            Phase.INTEREST,
            Phase.SELLING_IN,
            Phase.SELLING_IN,
            Phase.BUYING,
            Phase.AFTER_PURCHASE,
            Phase.AFTER_PURCHASE);
  }
}
