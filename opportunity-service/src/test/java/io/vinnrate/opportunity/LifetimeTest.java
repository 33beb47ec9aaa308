package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vinnrate.opportunity.OpportunityLife.Finding;
import io.vinnrate.opportunity.reason.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifetimeTest {

  private static final Instant NOW = Instant.parse("2026-05-12T13:30:00Z");
  private static final Instant EARLY = Instant.parse("2024-02-01T09:00:00Z");
  private static final Instant MIDDLE = Instant.parse("2024-03-01T09:00:00Z");
  private static final Instant LATE = Instant.parse("2024-04-01T09:00:00Z");
  private static final Assessment KNOWN = Assessment.of(Map.of(Factor.NEED, 0.5), Map.of());

  private static OpportunityLife life(
      @Nullable Assessment known,
      @Nullable Instant createdAt,
      @Nullable Instant assessedAt,
      Ending ending) {
    OpportunityDetails details =
        new OpportunityDetails(
            "crm-1",
            UUID.fromString("019c1d9f-41ee-7058-a5c2-64c505d95954"),
            "Cold-chain monitoring",
            null,
            null,
            new Amount(BigDecimal.TEN, Currency.getInstance("NOK")),
            LocalDate.of(2024, 6, 30),
            Assignment.NONE,
            null);
    return new OpportunityLife(
        new OpportunityDraft(details, null, known), createdAt, assessedAt, ending);
  }

  private static Ending lost(@Nullable Instant closedAt) {
    return new Ending(Outcome.LOST, null, null, null, closedAt);
  }

  private static Lifetime lifetime(OpportunityLife life) {
    return Lifetime.of(life, NOW);
  }

  private static List<Finding> findings(OpportunityLife life) {
    return catchThrowableOfType(OpportunityException.ImpossibleLife.class, () -> lifetime(life))
        .findings();
  }

  @Test
  void whatIsSaidIsTaken() {
    assertThat(lifetime(life(KNOWN, EARLY, MIDDLE, lost(LATE))))
        .isEqualTo(new Lifetime(EARLY, MIDDLE, LATE));
    assertThat(lifetime(life(KNOWN, NOW, NOW, lost(NOW)))).isEqualTo(new Lifetime(NOW, NOW, NOW));
  }

  @Test
  void itWasMadeWhenTheFirstThingIsKnownOfIt() {
    assertThat(lifetime(life(KNOWN, null, MIDDLE, lost(LATE))).createdAt()).isEqualTo(MIDDLE);
    assertThat(lifetime(life(null, null, null, lost(LATE))).createdAt()).isEqualTo(LATE);
    assertThat(lifetime(life(null, null, null, Ending.NONE)))
        .isEqualTo(new Lifetime(NOW, null, null));
  }

  @Test
  void whatIsKnownOfAClosedOneWasKnownFromTheBeginningAndOfAnOpenOneIsKnownNow() {
    assertThat(lifetime(life(KNOWN, EARLY, null, lost(LATE))))
        .isEqualTo(new Lifetime(EARLY, EARLY, LATE));
    assertThat(lifetime(life(KNOWN, null, null, lost(LATE))))
        .isEqualTo(new Lifetime(LATE, LATE, LATE));
    assertThat(lifetime(life(KNOWN, EARLY, null, Ending.NONE)))
        .isEqualTo(new Lifetime(EARLY, NOW, null));
  }

  @Test
  void whereNothingIsKnownNothingWasAssessed() {
    assertThat(lifetime(life(null, EARLY, null, lost(LATE))).assessedAt()).isNull();
    assertThat(lifetime(life(Assessment.NONE, EARLY, null, lost(LATE))).assessedAt()).isNull();
    Finding finding =
        new Finding("assessedAt", "must not be given without an assessment that says something");
    assertThat(findings(life(null, EARLY, MIDDLE, Ending.NONE))).containsExactly(finding);
    assertThat(findings(life(Assessment.NONE, EARLY, MIDDLE, Ending.NONE)))
        .containsExactly(finding);
  }

  @Test
  void nothingComesBeforeWhatItFollows() {
    assertThat(findings(life(KNOWN, MIDDLE, EARLY, lost(LATE))))
        .containsExactly(new Finding("assessedAt", "must not be before createdAt"));
    assertThat(findings(life(KNOWN, EARLY, LATE, lost(MIDDLE))))
        .containsExactly(new Finding("closedAt", "must not be before assessedAt"));
    assertThat(findings(life(null, LATE, null, lost(EARLY))))
        .containsExactly(new Finding("closedAt", "must not be before createdAt"));
    assertThat(findings(life(KNOWN, LATE, MIDDLE, lost(EARLY))))
        .containsExactly(
            new Finding("assessedAt", "must not be before createdAt"),
            new Finding("closedAt", "must not be before createdAt"),
            new Finding("closedAt", "must not be before assessedAt"));
  }

  @Test
  void nothingIsInTheFuture() {
    Instant future = NOW.plusNanos(1_000);
    assertThat(findings(life(KNOWN, future, future, lost(future))))
        .containsExactly(
            new Finding("createdAt", "must not be in the future"),
            new Finding("assessedAt", "must not be in the future"),
            new Finding("closedAt", "must not be in the future"));
  }

  @Test
  void anEndHasAnOutcomeAndATime() {
    assertThat(findings(life(null, EARLY, null, lost(null))))
        .containsExactly(new Finding("closedAt", "must be given with an outcome"));
    assertThat(findings(life(null, EARLY, null, new Ending(null, "Price", "price", "Rival", LATE))))
        .extracting(Finding::field)
        .containsExactly("closedAt", "reason", "reasonKey", "competitor");
    assertThat(
            findings(life(null, EARLY, null, new Ending(Outcome.WON, null, null, "Rival", LATE))))
        .containsExactly(new Finding("competitor", "must not be given when it is won"));
  }

  @Test
  void timesAreKeptInMicroseconds() {
    assertThat(
            lifetime(
                life(
                    KNOWN,
                    EARLY.plusNanos(1_999),
                    EARLY.plusNanos(1_999),
                    lost(EARLY.plusNanos(1_999)))))
        .isEqualTo(
            new Lifetime(EARLY.plusNanos(1_000), EARLY.plusNanos(1_000), EARLY.plusNanos(1_000)));
  }
}
