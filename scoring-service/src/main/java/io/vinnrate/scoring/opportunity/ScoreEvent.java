package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.score.StoredScore;
import java.time.Instant;
import java.util.UUID;

/** What happened to an opportunity's score. */
public sealed interface ScoreEvent {

  /** Whose score it is. */
  UUID opportunityId();

  /** How many events there were of this opportunity's score, this one included. */
  long version();

  /** When it happened. */
  Instant at();

  /** A new score. */
  record Computed(StoredScore score) implements ScoreEvent {

    @Override
    public long version() {
      return score.number();
    }

    @Override
    public UUID opportunityId() {
      return score.opportunityId();
    }

    @Override
    public Instant at() {
      return score.scoredAt();
    }
  }

  /** The opportunity is not kept any more, and neither is its score. */
  record Deleted(UUID opportunityId, long version, Instant at) implements ScoreEvent {}
}
