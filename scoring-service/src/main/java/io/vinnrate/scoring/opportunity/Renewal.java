package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.score.ScoredAssessment;
import io.vinnrate.scoring.score.StoredScore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an outdated score becomes.
 *
 * @param score the new score; null when it turned out to hold still
 */
record Renewal(OutdatedScore outdated, ScoredAssessment scored, @Nullable StoredScore score) {

  /** The score that holds now. */
  UUID scoreId() {
    return score == null ? outdated.scoreId() : score.id();
  }

  /** How many events there are of the opportunity's score now. */
  long number() {
    return score == null ? outdated.number() : score.number();
  }
}
