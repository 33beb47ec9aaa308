package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an opportunity stands, as far as advice depends on it.
 *
 * @param stage the name on the wire
 * @param phase the name on the wire; null when it is not known
 * @param buyingProcess null when it is not known
 * @param customerClass N, A, B or C; null when it is not known
 * @param weakestFactor the factor that costs the most; null when nothing is lost
 * @param evidence what is known of it
 * @param daysSinceAssessment whole days since it was last assessed; null when it never was
 */
public record Standing(
    OpportunityStatus status,
    String stage,
    @Nullable String phase,
    @Nullable BuyingProcess buyingProcess,
    @Nullable String customerClass,
    @Nullable Factor weakestFactor,
    Evidence evidence,
    @Nullable Long daysSinceAssessment) {

  static final String BUYING_DESIRE = "buyingDesire";
  private static final String NEED_LEVEL = "needLevel";

  /** How it is bought. */
  public Buying buying() {
    String desire = evidence.answers().get(BUYING_DESIRE);
    // A company's own rubric may name its answers otherwise: they have no row in the matrix.
    boolean inMatrix = desire != null && desire.matches("[1-5]");
    return new Buying(inMatrix ? Integer.valueOf(desire) : null, buyingProcess);
  }

  /** How far the buyer has come in seeing the need (B13); null when it is not known. */
  @Nullable String needLevel() {
    return evidence.answers().get(NEED_LEVEL);
  }
}
