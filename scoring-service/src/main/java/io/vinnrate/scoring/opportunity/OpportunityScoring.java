package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.Scorer;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps every opportunity scored at its last version. A version that changes nothing of the input
 * keeps the score; one that does is scored once, however often its event comes.
 */
@ApplicationScoped
@Transactional
public class OpportunityScoring {

  private final ScoredOpportunities opportunities;
  private final StoredScores history;
  private final Scorer scorer;
  private final ScoreEvents events;
  private final Clock clock;

  OpportunityScoring(
      ScoredOpportunities opportunities,
      StoredScores history,
      Scorer scorer,
      ScoreEvents events,
      Clock clock) {
    this.opportunities = opportunities;
    this.history = history;
    this.scorer = scorer;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes over an opportunity's state. One SQL round trip, three when it is scored anew.
   *
   * @return false when this version, or a later one, was known
   * @throws io.vinnrate.scoring.model.InvalidAssessmentException when the assessment does not fit
   *     the rubric
   */
  public boolean takeOver(OpportunityState state) {
    ScoredAssessment scored = scorer.score(state.assessment());
    StoredScore score = new StoredScore(state.id(), state.version(), scored, clock.instant());
    Optional<ScoredOpportunities.Latest> latest = opportunities.upsert(state, score);
    latest
        .filter(it -> it.scoreId().equals(score.id()))
        .ifPresent(
            it -> {
              history.persist(score);
              events.publish(new ScoreEvent.Computed(score, it.scoreVersion()));
            });
    return latest.isPresent();
  }

  /**
   * Takes over that an opportunity is deleted; its history stays. Two SQL round trips.
   *
   * @return false when that was known
   */
  public boolean delete(UUID id, long version, Instant at) {
    Optional<Long> scoreVersion = opportunities.delete(id, version);
    scoreVersion.ifPresent(it -> events.publish(new ScoreEvent.Deleted(id, it, at)));
    return scoreVersion.isPresent();
  }
}
