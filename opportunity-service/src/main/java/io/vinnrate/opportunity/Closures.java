package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.reason.Outcome;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How opportunities end, and are opened again. */
@ApplicationScoped
public class Closures {

  private final OpportunityChanges changes;
  private final LatestScores scores;
  private final Clock clock;

  Closures(OpportunityChanges changes, LatestScores scores, Clock clock) {
    this.changes = changes;
    this.scores = scores;
    this.clock = clock;
  }

  /**
   * Ends an opportunity. Six SQL round trips.
   *
   * @param closedAt when the outcome was known; null for now
   */
  @Transactional
  public ScoredOpportunity close(
      UUID id,
      ExpectedVersion expected,
      Outcome outcome,
      @Nullable String reason,
      @Nullable Instant closedAt) {
    Instant now = clock.instant();
    Recorded<Opportunity> closed =
        changes.record(
            id,
            expected,
            it -> {
              Instant at = Objects.requireNonNullElse(closedAt, now);
              it.close(new Closure(outcome, reason, null, null, at, it.assessment()), now);
              return Recording.changed(it).as(Kind.of(outcome));
            });
    return new ScoredOpportunity(closed.fact(), scores.find(id).orElse(null));
  }

  /** Opens a closed opportunity again. Six SQL round trips. */
  @Transactional
  public ScoredOpportunity reopen(UUID id, ExpectedVersion expected) {
    Recorded<Opportunity> reopened =
        changes.record(
            id,
            expected,
            it -> {
              it.reopen();
              return Recording.changed(it).as(Kind.REOPENED);
            });
    return new ScoredOpportunity(reopened.fact(), scores.find(id).orElse(null));
  }
}
