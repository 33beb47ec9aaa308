package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.opportunity.pipeline.Phase;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.reason.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
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
        new Assignment("ingrid", null, null),
        null);
  }

  private static Amount amount(String value) {
    return new Amount(new BigDecimal(value), Currency.getInstance("NOK"));
  }

  private static final Position START_POSITION = Position.of(Stage.PROSPECTING);
  private static final Position CLOSING = Position.of(Stage.CLOSING);

  private static Opportunity opportunity() {
    return opportunity(START_POSITION, Assessment.NONE);
  }

  private static Opportunity opportunity(Position position, Assessment known) {
    return new Opportunity(DETAILS, position, known, START);
  }

  private static Closure closure(Outcome outcome, Instant closedAt) {
    return new Closure(outcome, "Price", null, null, closedAt, Assessment.NONE);
  }

  private static Opportunity closed() {
    Opportunity opportunity = opportunity();
    opportunity.close(closure(Outcome.LOST, START), START);
    return opportunity;
  }

  @Test
  void aNewOneIsOpenAndNothingIsKnownOfIt() {
    Opportunity opportunity = opportunity();
    assertThat(opportunity.version()).isEqualTo(1);
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
    assertThat(opportunity.position()).isEqualTo(START_POSITION);
    assertThat(opportunity.assessment()).isEqualTo(Assessment.NONE);
    assertThat(opportunity.closure()).isNull();
    assertThat(opportunity.createdAt()).isEqualTo(START);
    assertThat(opportunity.changedAt()).isEqualTo(START);
  }

  @Test
  void aNewOneMayBeAssessedAlready() {
    Opportunity opportunity = opportunity(CLOSING, ASSESSMENT);
    assertThat(opportunity.version()).isEqualTo(1);
    assertThat(opportunity.position()).isEqualTo(CLOSING);
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(START));
  }

  @Test
  void itSaysWhatEachChangeMakesOfIt() {
    Opportunity opportunity = opportunity();
    assertThat(opportunity.change(details("Two plants"))).isTrue();
    assertThat(opportunity.assess(ASSESSMENT, LATER)).isTrue();
    assertThat(opportunity.moveTo(Position.of(Stage.CUSTOMER_MEETINGS))).isTrue();
    opportunity.close(closure(Outcome.WON, START), LATER);
    opportunity.reopen();
    assertThat(opportunity.details()).isEqualTo(details("Two plants"));
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(LATER));
    assertThat(opportunity.position()).isEqualTo(Position.of(Stage.CUSTOMER_MEETINGS));
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
  }

  @Test
  void whatIsTheSameChangesNothing() {
    Opportunity opportunity = opportunity(START_POSITION, ASSESSMENT);
    assertThat(opportunity.change(DETAILS)).isFalse();
    assertThat(opportunity.assess(ASSESSMENT, LATER)).isFalse();
    assertThat(opportunity.moveTo(START_POSITION)).isFalse();
    assertThat(opportunity.step(ProcessSteps.NONE)).isFalse();
    assertThat(opportunity.check(Checklist.NONE)).isFalse();
    assertThat(opportunity.assessment().assessedAt()).isEqualTo(START);
  }

  @Test
  void itBecomesAllInOneStep() {
    Opportunity opportunity = opportunity();
    assertThat(opportunity.become(details("Two plants"), CLOSING, ASSESSMENT, LATER)).isTrue();
    assertThat(opportunity.become(details("Two plants"), CLOSING, ASSESSMENT, LATER)).isFalse();
    assertThat(opportunity.position()).isEqualTo(CLOSING);
    assertThat(opportunity.assessment()).isEqualTo(ASSESSMENT.at(LATER));
  }

  @Test
  void aClosedOneStaysAsItIs() {
    Opportunity opportunity = closed();
    assertThatThrownBy(() -> opportunity.change(DETAILS))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.assess(ASSESSMENT, LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.moveTo(START_POSITION))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.close(closure(Outcome.WON, START), LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.become(DETAILS, CLOSING, Assessment.NONE, LATER))
        .isInstanceOf(OpportunityException.Closed.class);
    assertThat(opportunity.closure()).isEqualTo(closure(Outcome.LOST, START));
  }

  @Test
  void aClosedOneMayBeToldWhatItIs() {
    assertThat(closed().become(DETAILS, START_POSITION, Assessment.NONE, LATER)).isFalse();
  }

  @Test
  void factsAreNotedAndForgotten() {
    Opportunity opportunity = opportunity();
    UUID person = UUID.randomUUID();
    Stakeholder sponsor =
        new Stakeholder(
            "Solveig Havnes", null, Role.SPONSOR, List.of(), Stance.SUPPORTS, null, true, START);
    NextStep booked = new NextStep("Show the proof", LATER);
    assertThat(opportunity.put(person, sponsor, START)).isTrue();
    assertThat(opportunity.put(person, sponsor, LATER)).isFalse();
    assertThat(opportunity.agreeOn(booked, START)).isTrue();
    assertThat(opportunity.agreeOn(booked, LATER.plusSeconds(1))).isFalse();
    opportunity.removeStakeholder(person);
    opportunity.removeNextStep();
    assertThat(opportunity.nextStep()).isNull();
    assertThat(opportunity.buyingCentre().stakeholders()).isEmpty();
    assertThatThrownBy(() -> opportunity.removeNextStep())
        .isInstanceOf(OpportunityException.NotFound.class);
  }

  @Test
  void theSellerIsAheadUntilTheBuyerHasAnswered() {
    assertThat(new ProcessSteps(SellerStep.FIND_NEED, null).inStep()).isEmpty();
    assertThat(new ProcessSteps(SellerStep.PROVE, BuyerStep.TELL_NEEDS).inStep())
        .contains(InStep.AHEAD);
    assertThat(new ProcessSteps(SellerStep.FIND_NEED, BuyerStep.TELL_NEEDS).inStep())
        .contains(InStep.LEVEL);
    assertThat(new ProcessSteps(SellerStep.FIND_NEED, BuyerStep.ACCEPT_ORDER).inStep())
        .contains(InStep.BUYER_LEADS);
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
    assertThatThrownBy(() -> opportunity.removeNextStep())
        .isInstanceOf(OpportunityException.Closed.class);
    assertThatThrownBy(() -> opportunity.removeStakeholder(UUID.randomUUID()))
        .isInstanceOf(OpportunityException.Closed.class);
  }

  @Test
  void anOutcomeIsNotKnownBeforeItHappens() {
    Opportunity opportunity = opportunity();
    assertThatThrownBy(() -> opportunity.close(closure(Outcome.WON, LATER), START))
        .isInstanceOf(OpportunityException.ClosedInFuture.class);
    assertThat(opportunity.status()).isEqualTo(Status.OPEN);
  }

  @Test
  void onlyAClosedOneCanBeReopened() {
    assertThatThrownBy(() -> opportunity().reopen())
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
