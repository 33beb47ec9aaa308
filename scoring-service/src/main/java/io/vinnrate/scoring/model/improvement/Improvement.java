package io.vinnrate.scoring.model.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an opportunity, and what it would bring.
 *
 * @param reachable whether the target can be reached with the hours given; true when there is no
 *     target. When it cannot, this is the best that can be done instead
 * @param from the win probability now, 0…1
 * @param to the win probability after all steps, as the model scores it
 * @param hours the work of all steps, at least 0
 * @param steps the upgrades, the largest gain per hour first
 * @param gap what is not proven; null when this is proven to be the best
 */
public record Improvement(
    boolean reachable, double from, double to, double hours, List<Step> steps, @Nullable Gap gap) {
  public Improvement {
    steps = List.copyOf(steps);
  }

  /**
   * One upgrade.
   *
   * @param criterion key of the criterion
   * @param from key of the answer that holds now; null when there is none
   * @param to key of the answer to get to
   * @param hours the work that it takes, at least 0
   * @param winProbability the win probability after this step and those before it
   */
  public record Step(
      String criterion, @Nullable String from, String to, double hours, double winProbability) {}

  /**
   * How much better another set of upgrades may be, which happens only for rubrics made to be hard.
   *
   * @param leastHours no set of upgrades that reaches {@code to} takes fewer hours
   * @param highestWinProbability no set of upgrades of the hours given reaches a higher one; {@code
   *     to} itself when hours were not what bounds it
   */
  public record Gap(double leastHours, double highestWinProbability) {}
}
