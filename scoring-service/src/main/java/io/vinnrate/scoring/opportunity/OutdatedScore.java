package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.registry.ActiveModel;
import io.vinnrate.scoring.score.ScoredAssessment;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An open opportunity whose score may not hold any more.
 *
 * @param number how many events there were of its score
 * @param activation the activation whose model it was scored by
 */
record OutdatedScore(
    UUID opportunityId,
    long opportunityVersion,
    UUID scoreId,
    long number,
    long activation,
    String inputHash,
    BigDecimal amount,
    Known known) {

  /** Whether neither the activation nor anything that counts is another one. */
  boolean isStill(ScoredAssessment scored, ActiveModel active) {
    return activation == active.activation() && inputHash.equals(scored.inputHash());
  }
}
