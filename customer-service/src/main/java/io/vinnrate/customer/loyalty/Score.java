package io.vinnrate.customer.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A driver's score: the mean of one or more answers, kept as their sum so that nothing is lost by
 * dividing.
 *
 * @param sum of the answers, each 0 to 10
 * @param answers how many there are, 1 to 6
 */
public record Score(BigDecimal sum, int answers) implements Comparable<Score> {

  /** The best answer. */
  public static final BigDecimal BEST = BigDecimal.TEN;

  /** How many parts a point has when scores are compared and weighed. */
  static final int PARTS = 60; // a multiple of each number of answers, so that parts are exact

  private static final int SHOWN_DECIMALS = 2;

  /** The mean of answers, at least one. */
  static Score mean(Collection<BigDecimal> answers) {
    return new Score(
        answers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros(),
        answers.size());
  }

  /** The score in sixtieths of a point, exactly. */
  BigDecimal parts() {
    return sum.multiply(BigDecimal.valueOf(PARTS / answers));
  }

  /** The score, 0 to 10, rounded to two decimals. */
  public BigDecimal rounded() {
    return sum.divide(BigDecimal.valueOf(answers), SHOWN_DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Score other) {
    return parts().compareTo(other.parts());
  }
}
