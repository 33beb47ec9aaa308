package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.reason.ReasonService;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How opportunities end, and are opened again. Each use case is one transaction. */
@ApplicationScoped
public class Closures {

  private final OpportunityChanges changes;
  private final ReasonService reasons;
  private final OpportunityHistory history;
  private final LatestScores scores;
  private final Clock clock;

  Closures(
      OpportunityChanges changes,
      ReasonService reasons,
      OpportunityHistory history,
      LatestScores scores,
      Clock clock) {
    this.changes = changes;
    this.reasons = reasons;
    this.history = history;
    this.scores = scores;
    this.clock = clock;
  }

  /**
   * Ends an opportunity. Six SQL round trips, one more with a reason of the catalogue, and one when
   * it was assessed after the outcome was known.
   *
   * @param said how, with an outcome; without a time it ends now
   * @throws OpportunityException when it is closed, or can't end so
   * @throws io.vinnrate.opportunity.reason.ReasonException when there is no such reason for it
   */
  @Transactional
  public ScoredOpportunity close(UUID id, ExpectedVersion expected, Ending said) {
    Recorded<Opportunity> closed =
        changes.record(
            id,
            expected,
            it -> {
              it.requireOpen();
              Instant now = clock.instant();
              Ending ending = said.orAt(now);
              require(ending);
              it.close(ending.closure(knownAt(it, ending.requireClosedAt())), now);
              return Recording.changed(it)
                  .as(Kind.of(ending.requireOutcome()))
                  .because(ending.reason())
                  .at(now);
            });
    return new ScoredOpportunity(closed.fact(), scores.find(id).orElse(null));
  }

  /** Insists that what ends so can end for its reason; to be called in a transaction. */
  void require(Ending ending) {
    if (ending.reasonKey() != null) {
      reasons.inForce().reasons().require(ending.reasonKey(), ending.requireOutcome());
    }
  }

  /**
   * What was known when the outcome was: nothing that was learned later, since it would explain
   * what it came from. What ended before it was noted here was known as it was noted first. One SQL
   * round trip if it was assessed later; to be called in a transaction.
   */
  Assessment knownAt(Opportunity opportunity, Instant closedAt) {
    Instant at = closedAt.isBefore(opportunity.createdAt()) ? opportunity.createdAt() : closedAt;
    Assessment now = opportunity.assessment();
    return now.assessedAt() == null || !now.assessedAt().isAfter(at)
        ? now
        : history.assessment(opportunity.id(), at);
  }

  /**
   * Opens an opportunity again. Six SQL round trips.
   *
   * @param reason why; null when nobody said
   * @throws OpportunityException.NotClosed when it is open
   */
  @Transactional
  public ScoredOpportunity reopen(UUID id, ExpectedVersion expected, @Nullable String reason) {
    Recorded<Opportunity> reopened =
        changes.record(
            id,
            expected,
            it -> {
              it.reopen();
              return Recording.changed(it).as(Kind.REOPENED).because(reason);
            });
    return new ScoredOpportunity(reopened.fact(), scores.find(id).orElse(null));
  }
}
