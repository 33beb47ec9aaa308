package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Model;
import io.vinnrate.scoring.model.improvement.BestStep;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What probabilities are worth in the amount's currency, to four decimals. */
final class Worth {

  private static final int DIGITS = 4;

  private Worth() {}

  /** Amount times win probability. */
  static BigDecimal expectedValue(BigDecimal amount, double winProbability) {
    return worth(amount, winProbability);
  }

  /**
   * The expected value that the best next step gains in an hour; 0 when no step gains any.
   *
   * @see BestStep
   */
  static BigDecimal gainPerHour(BigDecimal amount, Model model, Assessment assessment) {
    BestStep best = BestStep.of(model, assessment);
    return best == null ? BigDecimal.ZERO : worth(amount, best.gainPerHour());
  }

  private static BigDecimal worth(BigDecimal amount, double part) {
    return amount.multiply(new BigDecimal(part)).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
