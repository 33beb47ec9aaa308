package io.vinnrate.opportunity;

import io.vinnrate.opportunity.reason.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an opportunity of another system was made, became known as it is, and ended: in this order,
 * and none in the future.
 *
 * @param createdAt as said; else the earliest of the others, or now
 * @param assessedAt as said; else, where something is known of it, its creation when it has ended,
 *     for nobody learned more since, and now when it is open
 * @param closedAt as said; null while it is open
 */
record Lifetime(Instant createdAt, @Nullable Instant assessedAt, @Nullable Instant closedAt) {

  /**
   * The lifetime of an opportunity.
   *
   * @throws OpportunityException.ImpossibleLife when what is said does not fit together
   */
  static Lifetime of(OpportunityLife life, Instant now) {
    List<OpportunityLife.Finding> findings = new Findings(life, now).all();
    if (!findings.isEmpty()) {
      throw new OpportunityException.ImpossibleLife(findings);
    }
    Instant closedAt = life.ending().closedAt();
    Instant createdAt =
        Stream.of(life.createdAt(), life.assessedAt(), closedAt)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(now);
    return new Lifetime(
        createdAt, life.assessed() ? assessedAt(life, createdAt, now) : null, closedAt);
  }

  private static Instant assessedAt(OpportunityLife life, Instant createdAt, Instant now) {
    Instant unless = life.ending().closedAt() == null ? now : createdAt;
    return Objects.requireNonNullElse(life.assessedAt(), unless);
  }

  private static final class Findings {

    private final OpportunityLife life;
    private final Instant now;
    private final List<OpportunityLife.Finding> findings = new ArrayList<>();

    Findings(OpportunityLife life, Instant now) {
      this.life = life;
      this.now = now;
    }

    List<OpportunityLife.Finding> all() {
      Ending ending = life.ending();
      Moment created = new Moment("createdAt", life.createdAt());
      Moment assessed = new Moment("assessedAt", life.assessedAt());
      Moment closed = new Moment("closedAt", ending.closedAt());
      if (assessed.isKnown() && !life.assessed()) {
        add("assessedAt", "must not be given without an assessment that says something");
      }
      Stream.of(created, assessed, closed).forEach(this::requirePast);
      requireOrder(created, assessed);
      requireOrder(created, closed);
      requireOrder(assessed, closed);
      if (ending.outcome() == null) {
        requireOutcome("closedAt", ending.closedAt());
        requireOutcome("reason", ending.reason());
        requireOutcome("reasonKey", ending.reasonKey());
        requireOutcome("competitor", ending.competitor());
      } else if (!closed.isKnown()) {
        add("closedAt", "must be given with an outcome");
      }
      if (ending.outcome() == Outcome.WON && ending.competitor() != null) {
        add("competitor", "must not be given when it is won");
      }
      return findings;
    }

    private void requirePast(Moment moment) {
      if (moment.isAfter(new Moment("now", now))) {
        add(moment.field(), "must not be in the future");
      }
    }

    private void requireOrder(Moment earlier, Moment later) {
      if (earlier.isAfter(later)) {
        add(later.field(), "must not be before " + earlier.field());
      }
    }

    private void requireOutcome(String field, @Nullable Object value) {
      if (value != null) {
        add(field, "must not be given without an outcome");
      }
    }

    private void add(String field, String detail) {
      findings.add(new OpportunityLife.Finding(field, detail));
    }
  }

  /** A time of the life, if it is known. */
  private record Moment(String field, @Nullable Instant at) {

    boolean isKnown() {
      return at != null;
    }

    boolean isAfter(Moment other) {
      return at != null && other.at != null && at.isAfter(other.at);
    }
  }
}
