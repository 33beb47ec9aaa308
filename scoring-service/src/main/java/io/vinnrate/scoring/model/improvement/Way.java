package io.vinnrate.scoring.model.improvement;

/**
 * A set of upgrades.
 *
 * @param choices by index of the factor, one choice per criterion; none for a given factor
 * @param cost what it costs
 * @param winProbability what the model then says
 * @param places one bit per upgraded criterion, the rubric's first one the highest
 */
record Way(int[][] choices, long cost, double winProbability, long places) {
  /** Of equally good ways the one that begins earlier in the rubric. */
  private boolean isEarlierThan(Way other) {
    return places > other.places;
  }

  /** Cheaper; then likelier to win; then earlier in the rubric. */
  boolean isCheaperThan(Way other) {
    return cost != other.cost ? cost < other.cost : isLikelierAtEqualCost(other);
  }

  /** Likelier to win; then cheaper; then earlier in the rubric. */
  boolean isLikelierThan(Way other) {
    if (winProbability != other.winProbability) {
      return winProbability > other.winProbability;
    }
    return cost != other.cost ? cost < other.cost : isEarlierThan(other);
  }

  private boolean isLikelierAtEqualCost(Way other) {
    return winProbability != other.winProbability
        ? winProbability > other.winProbability
        : isEarlierThan(other);
  }
}
