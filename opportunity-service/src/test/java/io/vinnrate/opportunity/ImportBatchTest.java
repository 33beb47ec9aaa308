package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.reason.ClosureReasons;
import io.vinnrate.opportunity.reason.Outcome;
import io.vinnrate.opportunity.reason.ReasonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportBatchTest {

  private static final Instant NOW = Instant.parse("2026-05-12T13:30:00Z");
  private static final Instant EARLY = Instant.parse("2024-02-01T09:00:00Z");
  private static final Instant MIDDLE = Instant.parse("2024-03-01T09:00:00Z");
  private static final Instant LATE = Instant.parse("2024-04-01T09:00:00Z");
  private static final Assessment KNOWN = Assessment.of(Map.of(Factor.NEED, 0.5), Map.of());
  private static final Assessment BETTER = Assessment.of(Map.of(Factor.NEED, 0.9), Map.of());
  private static final Assessment BEFORE = Assessment.of(Map.of(Factor.NEED, 0.1), Map.of());
  private static final UUID CUSTOMER = UUID.randomUUID();

  private final ImportBatch batch = batch();

  private static ImportBatch batch() {
    return new ImportBatch(new AllAllowed(), "ingrid", NOW);
  }

  private record AllAllowed() implements ImportBatch.Rules {

    @Override
    public void requireReach(Assignment assignment) {
      // all is within reach
    }

    @Override
    public Assignment completed(Assignment said) {
      return said;
    }

    @Override
    public void requireCustomer(UUID id) {
      assertThat(id).isEqualTo(CUSTOMER);
    }

    @Override
    public void requireReason(Ending ending) {
      if (ending.reasonKey() != null) {
        new ClosureReasons(List.of()).require(ending.reasonKey(), ending.requireOutcome());
      }
    }

    @Override
    public Assessment knownAt(Opportunity opportunity, Instant closedAt) {
      return BEFORE.at(closedAt);
    }

    @Override
    public Assessment fitting(Assessment said, Assessment known) {
      return said;
    }

    @Override
    public Position position(@Nullable Position present, @Nullable String stage) {
      return Position.of(
          WireName.constant(Stage.class, stage)
              .orElseGet(() -> present == null ? Stage.FIRST : present.methodStage()));
    }
  }

  private static OpportunityDraft draft(String title, @Nullable Assessment known) {
    OpportunityDetails details =
        new OpportunityDetails(
            "crm-1",
            CUSTOMER,
            title,
            null,
            null,
            new Amount(BigDecimal.TEN, Currency.getInstance("NOK")),
            LocalDate.of(2024, 6, 30),
            Assignment.NONE,
            null);
    return new OpportunityDraft(details, WireName.of(Stage.CLOSING), known);
  }

  private static OpportunityLife life(
      OpportunityDraft draft,
      @Nullable Instant createdAt,
      @Nullable Instant assessedAt,
      Ending ending) {
    return new OpportunityLife(draft, createdAt, assessedAt, ending);
  }

  private static OpportunityLife open(@Nullable Assessment known) {
    return life(draft("Cold-chain monitoring", known), EARLY, null, Ending.NONE);
  }

  private static OpportunityLife lost(String reason) {
    return life(
        draft("Cold-chain monitoring", KNOWN),
        EARLY,
        MIDDLE,
        new Ending(Outcome.LOST, reason, null, "Rival", LATE));
  }

  private Opportunity only() {
    assertThat(batch.added()).hasSize(1);
    return batch.added().getFirst();
  }

  private List<String> told() {
    return batch.events().stream()
        .map(OpportunityEvent.NewState.class::cast)
        .map(event -> event.version() + " " + event.kind() + " " + event.at())
        .toList();
  }

  private List<String> history() {
    return batch.entries().stream()
        .map(entry -> entry.version() + " " + entry.kind() + " " + entry.at())
        .toList();
  }

  private static Effect effect(Imported imported) {
    assertThat(imported).isInstanceOf(Imported.Taken.class);
    return ((Imported.Taken) imported).effect();
  }

  private static RuntimeException why(Imported imported) {
    assertThat(imported).isInstanceOf(Imported.Refused.class);
    return ((Imported.Refused) imported).why();
  }

  @Test
  void aClosedOneIsStoredAsItLived() {
    assertThat(effect(batch.take(lost("Price")))).isEqualTo(Effect.CREATED);
    Opportunity opportunity = only();
    assertThat(opportunity.version()).isEqualTo(3);
    assertThat(opportunity.status()).isEqualTo(Status.LOST);
    assertThat(opportunity.createdAt()).isEqualTo(EARLY);
    assertThat(opportunity.assessment()).isEqualTo(KNOWN.at(MIDDLE));
    assertThat(opportunity.changedAt()).isEqualTo(LATE);
    assertThat(opportunity.closure())
        .isEqualTo(new Closure(Outcome.LOST, "Price", null, "Rival", LATE, KNOWN.at(MIDDLE)));
    assertThat(history())
        .containsExactly("1 created " + EARLY, "2 assessed " + MIDDLE, "3 lost " + LATE);
    assertThat(batch.entries())
        .allMatch(entry -> entry.recordedAt().equals(NOW))
        .allMatch(entry -> "ingrid".equals(entry.actor()))
        .extracting(HistoryEntry::reason)
        .containsExactly("synchronised", "synchronised", "Price");
    assertThat(told()).containsExactly("3 LOST " + LATE);
  }

  @Test
  void itsHistoryMakesItsState() {
    batch.take(open(KNOWN));
    batch.take(open(BETTER));
    batch.take(lost("Price"));
    SortedMap<String, String> state = new TreeMap<>();
    for (HistoryEntry entry : batch.entries()) {
      state = Delta.applied(state, entry.deltas());
    }
    assertThat(state).isEqualTo(OpportunityState.of(only()));
  }

  @Test
  void anOpenOneIsCreatedThenAndAssessedNow() {
    batch.take(open(KNOWN));
    assertThat(history()).containsExactly("1 created " + EARLY, "2 assessed " + NOW);
    assertThat(told()).containsExactly("2 ASSESSED " + NOW);
    assertThat(only().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void theSameAgainChangesNothing() {
    batch.take(lost("Price"));
    assertThat(effect(batch.take(lost("Price")))).isEqualTo(Effect.NONE);
    ImportBatch later = batch();
    later.know(only());
    assertThat(effect(later.take(lost("Price")))).isEqualTo(Effect.NONE);
    assertThat(later.added()).isEmpty();
    assertThat(later.entries()).isEmpty();
    assertThat(later.events()).isEmpty();
  }

  @Test
  void whatIsNotSaidOfAClosedOneStays() {
    batch.take(lost("Price"));
    assertThat(effect(batch.take(open(null)))).isEqualTo(Effect.NONE);
    assertThat(only().status()).isEqualTo(Status.LOST);
  }

  @Test
  void aClosedOneDoesNotBecomeDifferent() {
    batch.take(lost("Price"));
    Opportunity opportunity = only();
    SortedMap<String, String> before = OpportunityState.of(opportunity);
    assertThat(why(batch.take(lost("Timing")))).isInstanceOf(OpportunityException.Closed.class);
    assertThat(why(batch.take(open(BETTER)))).isInstanceOf(OpportunityException.Closed.class);
    assertThat(OpportunityState.of(opportunity)).isEqualTo(before);
    assertThat(batch.entries()).hasSize(3);
  }

  @Test
  void anOpenOneBecomesWhatIsSaidAndEndsNow() {
    batch.take(open(KNOWN));
    ImportBatch later = batch();
    later.know(only());
    Ending won = new Ending(Outcome.WON, null, null, null, LATE);
    assertThat(effect(later.take(life(draft("Two plants", BETTER), null, MIDDLE, won))))
        .isEqualTo(Effect.CHANGED);
    assertThat(only().assessment()).isEqualTo(BETTER.at(MIDDLE));
    assertThat(only().closure())
        .isEqualTo(new Closure(Outcome.WON, null, null, null, LATE, BETTER.at(MIDDLE)));
    assertThat(later.entries())
        .extracting(entry -> entry.version() + " " + entry.kind() + " " + entry.at())
        .containsExactly("3 changed " + NOW, "4 won " + NOW);
    assertThat(later.events()).extracting(OpportunityEvent::version).containsExactly(4L);
  }

  @Test
  void whatWasKnownOfAnOpenOneWhenItEndedIsFrozen() {
    batch.take(open(KNOWN));
    Ending lost = new Ending(Outcome.LOST, null, null, null, MIDDLE);
    assertThat(effect(batch.take(life(draft("Two plants", null), null, null, lost))))
        .isEqualTo(Effect.CHANGED);
    assertThat(only().closure())
        .isEqualTo(new Closure(Outcome.LOST, null, null, null, MIDDLE, BEFORE.at(MIDDLE)));
    assertThat(only().assessment()).isEqualTo(KNOWN.at(NOW));
  }

  @Test
  void whatIsSaidToHaveBeenKnownIsFrozenThoughItWasNotedLater() {
    batch.take(open(KNOWN));
    assertThat(effect(batch.take(lost("Price")))).isEqualTo(Effect.CHANGED);
    assertThat(only().closure())
        .isEqualTo(new Closure(Outcome.LOST, "Price", null, "Rival", LATE, KNOWN.at(MIDDLE)));
    assertThat(only().assessment()).isEqualTo(KNOWN.at(NOW));
  }

  @Test
  void whatIsRefusedIsNotAdded() {
    Ending before = new Ending(Outcome.LOST, null, null, null, EARLY.minusSeconds(1));
    assertThat(why(batch.take(life(draft("Two plants", null), EARLY, null, before))))
        .isInstanceOf(OpportunityException.ImpossibleLife.class);
    assertThat(batch.added()).isEmpty();
    assertThat(batch.events()).isEmpty();
  }

  @Test
  void whatEndsForNoReasonOfTheCatalogueIsRefused() {
    Ending weather = new Ending(Outcome.LOST, null, "weather", null, LATE);
    OpportunityDraft draft = draft("Cold-chain monitoring", null);
    assertThat(why(batch.take(life(draft, EARLY, null, weather))))
        .isInstanceOf(ReasonException.Unfitting.class);
    assertThat(batch.added()).isEmpty();
    batch.take(open(null));
    assertThat(why(batch.take(life(draft, EARLY, null, weather))))
        .isInstanceOf(ReasonException.Unfitting.class);
    assertThat(only().status()).isEqualTo(Status.OPEN);
    assertThat(history()).hasSize(1);
  }
}
