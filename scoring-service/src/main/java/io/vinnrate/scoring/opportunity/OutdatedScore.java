package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.score.ScoredAssessment;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open opportunity whose score may not hold any more.
 *
 * @param number how many events there were of its score
 * @param activation the activation whose model it was scored by
 * @param known what is known of it, without its customer
 */
record OutdatedScore(
    Reason reason,
    UUID opportunityId,
    long opportunityVersion,
    UUID customerId,
    @Nullable String productSegment,
    UUID scoreId,
    long number,
    long activation,
    String inputHash,
    BigDecimal amount,
    Known known) {

  /** Why a score may not hold any more. */
  enum Reason {
    /** Another model came into force. */
    MODEL,
    /** There is another market matrix. */
    MARKET,
    /** Its customer has become another one. */
    CUSTOMER,
    /** What followed from its facts has expired. */
    TIME
  }

  /** Whether neither the activation nor anything that counts is another one. */
  boolean isStill(ScoredAssessment scored, Basis basis) {
    return activation == basis.activation() && inputHash.equals(scored.inputHash());
  }
}
