package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Check;
import io.vinnrate.scoring.model.InvalidAssessmentException;
import io.vinnrate.scoring.model.Model;

/**
 * The best improvements of one assessment under one model: exact, not greedy.
 *
 * <p>An upgrade replaces the answer to a criterion by one of a higher level or answers a criterion
 * that has no answer. It takes the hours by which the effort grows, at least 0, counted in whole
 * billionths of an hour. Of equally good sets of upgrades the one of the fewest hours is chosen,
 * then of the fewest steps, then of the highest win probability, then the one that begins earlier
 * in the rubric. Where the highest win probability is sought, a relative difference of 1e-12 is
 * none.
 */
public final class Improvements {
  private final Position position;
  private final WaySearch search;
  private final Way nothing;
  private final Way highest;

  /**
   * Prepares the search; the search itself takes milliseconds.
   *
   * @throws InvalidAssessmentException when the model's rubric does not accept the assessment
   * @throws IllegalArgumentException when the rubric has more than 60 criteria
   */
  public Improvements(Model model, Assessment assessment) {
    this.position = new Position(model, assessment);
    this.search = new WaySearch(position);
    this.nothing = position.nothing();
    this.highest = position.highest();
  }

  /**
   * The cheapest set of upgrades that lifts the win probability to a target; when none does, the
   * cheapest one to the highest win probability that can be reached.
   *
   * @param target in (0, 1]
   */
  public Improvement toTarget(double target) {
    checkTarget(target);
    if (highest.winProbability() >= target) {
      return improvement(true, cheapest(target, highest));
    }
    return improvement(false, cheapest(highest.winProbability() * WaySearch.ALIKE, highest));
  }

  /**
   * The set of upgrades that makes the best use of some hours: of those that take no more, the one
   * of the highest win probability.
   *
   * @param hours at least 0
   */
  public Improvement within(double hours) {
    checkHours(hours);
    return improvement(true, likeliest(Cost.ofBudget(hours)));
  }

  /**
   * The cheapest set of upgrades to a target when it takes no more than some hours, else the best
   * use of those hours.
   *
   * @param target in (0, 1]
   * @param hours at least 0
   */
  public Improvement toTargetWithin(double target, double hours) {
    checkTarget(target);
    checkHours(hours);
    long budget = Cost.ofBudget(hours);
    if (highest.winProbability() >= target) {
      WaySearch.Found cheapest = cheapest(target, highest);
      if (cheapest.way().cost() <= budget) {
        return improvement(true, cheapest);
      }
    }
    WaySearch.Found found = likeliest(budget);
    // True only where the cheapest way to the target could not be proven, and this is cheaper.
    return improvement(found.way().winProbability() >= target, found);
  }

  private static void checkTarget(double target) {
    Check.that(target > 0 && target <= 1, "target must be more than 0 and at most 1");
  }

  private static void checkHours(double hours) {
    Check.that(hours >= 0, "hours must be at least 0");
  }

  private WaySearch.Found cheapest(double target, Way reaching) {
    return nothing.winProbability() >= target
        ? new WaySearch.Found(nothing, null)
        : search.cheapest(target, reaching);
  }

  private WaySearch.Found likeliest(long budget) {
    double most = highest.winProbability() * WaySearch.ALIKE;
    if (highest.cost() <= budget || nothing.winProbability() >= most) {
      return cheapest(most, highest);
    }
    return search.likeliest(budget);
  }

  private Improvement improvement(boolean reachable, WaySearch.Found found) {
    return new Improvement(
        reachable,
        nothing.winProbability(),
        found.way().winProbability(),
        Cost.hours(found.way().cost()),
        new StepOrder(position, found.way()).steps(),
        found.gap());
  }
}
