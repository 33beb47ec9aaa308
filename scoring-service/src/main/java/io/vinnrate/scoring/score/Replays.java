package io.vinnrate.scoring.score;

import io.vinnrate.scoring.registry.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Computes scores of the history again. */
@ApplicationScoped
@Transactional
public class Replays {

  private final StoredScores history;
  private final Models models;
  private final Scorer scorer;

  Replays(StoredScores history, Models models, Scorer scorer) {
    this.history = history;
    this.models = models;
    this.scorer = scorer;
  }

  /**
   * Replays a score. One SQL round trip.
   *
   * @throws UnknownScoreException when there is none of this id within the caller's reach
   */
  public Replay replay(UUID scoreId) {
    StoredScore stored =
        history.findWithinReach(scoreId).orElseThrow(() -> new UnknownScoreException(scoreId));
    return new Replay(
        stored,
        scorer.score(stored.known(), stored.scoredAt(), models.stored(stored.modelVersion())));
  }
}
