package io.vinnrate.scoring.improvement;

import io.vinnrate.scoring.model.improvement.Improvement;
import io.vinnrate.scoring.model.improvement.Improvements;

/** What is asked of improvements. */
public sealed interface Goal {
  /** The best improvement to this end. */
  Improvement reach(Improvements improvements);

  /**
   * The cheapest way to a win probability.
   *
   * @param winProbability more than 0 and at most 1
   */
  record Target(double winProbability) implements Goal {
    @Override
    public Improvement reach(Improvements improvements) {
      return improvements.toTarget(winProbability);
    }
  }

  /**
   * The best use of some hours.
   *
   * @param hours at least 0
   */
  record Hours(double hours) implements Goal {
    @Override
    public Improvement reach(Improvements improvements) {
      return improvements.within(hours);
    }
  }

  /**
   * The cheapest way to a win probability within some hours, or else their best use.
   *
   * @param winProbability more than 0 and at most 1
   * @param hours at least 0
   */
  record TargetWithin(double winProbability, double hours) implements Goal {
    @Override
    public Improvement reach(Improvements improvements) {
      return improvements.toTargetWithin(winProbability, hours);
    }
  }
}
