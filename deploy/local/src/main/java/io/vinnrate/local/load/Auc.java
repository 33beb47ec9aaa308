package io.vinnrate.local.load;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The area under the ROC curve: how often a won opportunity has the higher win probability than a
 * lost one, over all such pairs; a tie counts half. 0.5 is no better than chance, 1 ranks
 * perfectly.
 */
final class Auc {

  private Auc() {}

  /**
   * By ranks (Mann–Whitney), so in n log n.
   *
   * @param won win probabilities of the won opportunities
   * @param lost win probabilities of the lost ones
   * @return 0 to 1; empty when either side has none, since then there is nothing to compare
   */
  static OptionalDouble of(double[] won, double[] lost) {
    if (won.length == 0 || lost.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = lost.clone();
    Arrays.sort(sorted);
    long halves = 0;
    for (double probability : won) {
      halves += countBelow(sorted, probability) + countUpTo(sorted, probability);
    }
    return OptionalDouble.of(halves / (2.0 * won.length * lost.length));
  }

  private static int countBelow(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int countUpTo(double[] sorted, double limit) {
    return countBelow(sorted, Math.nextUp(limit));
  }
}
