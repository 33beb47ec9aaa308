package io.vinnrate.scoring.score;

/**
 * A score of the history and the same computed again: from all that was known, by the same model,
 * as of the same moment.
 */
public record Replay(StoredScore stored, ScoredAssessment recomputed) {

  /** Whether both say the same, to the bit, of the same input. */
  public boolean identical() {
    return stored.inputHash().equals(recomputed.inputHash())
        && stored.score().equals(recomputed.score());
  }
}
