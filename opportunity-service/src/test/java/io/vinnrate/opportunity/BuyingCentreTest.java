package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuyingCentreTest {

  private static final Instant NOW = Instant.parse("2026-02-18T15:00:00Z");
  private static final UUID SOLVEIG = UUID.fromString("f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final UUID OLA = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");

  private final BuyingCentre buyingCentre = new BuyingCentre(UUID.randomUUID(), new HashMap<>());

  private static Stakeholder stakeholder(boolean met) {
    return new Stakeholder(
        "Solveig Havnes",
        null,
        Role.DECISION_MAKER,
        List.of(),
        Stance.NEUTRAL,
        Influence.HIGH,
        met,
        null);
  }

  private static Stakeholder contacted(Instant at) {
    return new Stakeholder(
        "Ola Vik", "CFO", Role.EVALUATOR, List.of(), Stance.OPPOSES, null, true, at);
  }

  @Test
  void whatIsKnownAlreadyChangesNothing() {
    assertThat(buyingCentre.put(SOLVEIG, stakeholder(false), NOW)).isTrue();
    assertThat(buyingCentre.put(SOLVEIG, stakeholder(false), NOW)).isFalse();
    assertThat(buyingCentre.put(SOLVEIG, stakeholder(true), NOW)).isTrue();
    assertThat(buyingCentre.require(SOLVEIG).met()).isTrue();
  }

  @Test
  void theOrderIsThatOfTheIdsAsText() {
    buyingCentre.put(SOLVEIG, stakeholder(true), NOW);
    buyingCentre.put(OLA, stakeholder(true), NOW);
    assertThat(buyingCentre.stakeholders()).containsOnlyKeys(OLA, SOLVEIG);
    assertThat(buyingCentre.stakeholders().firstKey()).isEqualTo(OLA);
  }

  @Test
  void aLastContactIsNotYetToCome() {
    assertThatThrownBy(() -> buyingCentre.put(OLA, contacted(NOW.plusSeconds(1)), NOW))
        .isInstanceOf(OpportunityException.ContactInFuture.class);
    assertThat(buyingCentre.stakeholders()).isEmpty();
    assertThat(buyingCentre.put(OLA, contacted(NOW), NOW)).isTrue();
  }

  @Test
  void aHundredAreEnough() {
    buyingCentre.put(SOLVEIG, stakeholder(false), NOW);
    for (int i = 1; i < BuyingCentre.MAX_ROLES; i++) {
      buyingCentre.put(UUID.randomUUID(), stakeholder(false), NOW);
    }
    assertThatThrownBy(() -> buyingCentre.put(OLA, stakeholder(false), NOW))
        .isInstanceOf(OpportunityException.BuyingCentreFull.class);
    assertThat(buyingCentre.put(SOLVEIG, stakeholder(true), NOW)).isTrue();
    buyingCentre.remove(SOLVEIG);
    assertThat(buyingCentre.put(OLA, stakeholder(false), NOW)).isTrue();
  }

  @Test
  void whoIsNotThereCantBeForgotten() {
    assertThatThrownBy(() -> buyingCentre.remove(OLA))
        .isInstanceOf(OpportunityException.NotFound.class)
        .hasMessageContaining("has no stakeholder " + OLA);
  }

  @Test
  void partsAreCountedAndNotPeople() {
    Stakeholder threefold =
        new Stakeholder(
            "Ola Vik",
            null,
            Role.EVALUATOR,
            List.of(Role.SPONSOR, Role.AFFECTED_USER),
            Stance.NEUTRAL,
            null,
            false,
            null);
    for (int i = 0; i < 33; i++) {
      buyingCentre.put(UUID.randomUUID(), threefold, NOW);
    }
    assertThatThrownBy(() -> buyingCentre.put(OLA, threefold, NOW))
        .isInstanceOf(OpportunityException.BuyingCentreFull.class);
    assertThat(buyingCentre.put(SOLVEIG, stakeholder(false), NOW)).isTrue();
    assertThatThrownBy(() -> buyingCentre.put(SOLVEIG, threefold, NOW))
        .isInstanceOf(OpportunityException.BuyingCentreFull.class);
    assertThat(buyingCentre.require(SOLVEIG)).isEqualTo(stakeholder(false));
  }

  @Test
  void aContactIsTheLastOneUnlessThereWasALaterOne() {
    Instant earlier = NOW.minusSeconds(60);
    buyingCentre.put(SOLVEIG, stakeholder(false), NOW);
    buyingCentre.contacted(SOLVEIG, earlier, false);
    assertThat(buyingCentre.require(SOLVEIG).lastContactAt()).isEqualTo(earlier);
    assertThat(buyingCentre.require(SOLVEIG).met()).isFalse();
    buyingCentre.contacted(SOLVEIG, NOW, true);
    buyingCentre.contacted(SOLVEIG, earlier, false);
    assertThat(buyingCentre.require(SOLVEIG).lastContactAt()).isEqualTo(NOW);
    assertThat(buyingCentre.require(SOLVEIG).met()).isTrue();
  }
}
