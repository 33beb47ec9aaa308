package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The one upgrade of the largest gain in win probability per hour.
 *
 * @param criterion key of the criterion
 * @param to key of the answer to get to
 * @param hours the work that it takes, at least 0
 * @param gain by how much it raises the win probability, more than 0
 * @param gainPerHour the gain divided by the hours, of which at least {@link #LEAST_HOURS} count
 */
public record BestStep(String criterion, String to, double hours, double gain, double gainPerHour) {
  /** What a step counts for at least, so that one of no hours has a finite gain per hour. */
  public static final double LEAST_HOURS = 0.25;

  /** A gain divided by the hours that count. */
  static double perHour(double gain, double hours) {
    return gain / Math.max(LEAST_HOURS, hours);
  }

  /**
   * The best step of an assessment that the model's rubric accepts; of equal ones the first in the
   * rubric's order. Takes microseconds: no intervals, and each upgrade changes one control only.
   *
   * @return null when no upgrade raises the win probability
   */
  public static @Nullable BestStep of(Model model, Assessment assessment) {
    return new BestStepSearch(model, assessment).best();
  }
}
