package io.vinnrate.scoring.model.improvement;

import java.util.List;

/**
 * Least hours that lift the control of one factor, on rungs μ_0 &lt; … &lt; μ_n that span the
 * controls worth looking at.
 *
 * <p>A control m = α/s is at least μ exactly when α − μ·s ≥ 0, which is linear in the upgrades.
 * With a price θ ≥ 0 of a unit of α, any set of upgrades that ends at control m takes hours h ≥ g +
 * θ·(α − μ·s) = g + θ·s·(m − μ), where g = min over all sets of h − θ·(α − μ·s) is a sum of one
 * minimum per criterion. This holds for any price; the best one, which makes g the optimum of the
 * linear relaxation, is where the cheapest set for the price turns from missing μ to reaching it.
 */
final class Ladder {
  private static final double WIDEN = 1e-12;
  private static final double PRECISION = 1e-9;
  private static final double SMALLEST_PRICE = 1e-15;
  private static final double LARGEST_PRICE = 1e15;

  private final FactorChoices choices;
  private final FactorControl current;

  /** How many rungs there are, not counting the one that bounds the last from above. */
  final int rungs;

  /** μ, the rung's control. */
  final double[] control;

  /** w_f·ln μ. */
  final double[] log;

  /** θ, in hours per unit of α. */
  final double[] price;

  /** g, in hours. */
  final double[] least;

  /** Rungs from one control to another, both positive, evenly in their logarithms. */
  Ladder(FactorChoices choices, double low, double high, int rungs) {
    this.choices = choices;
    this.current = choices.current();
    this.rungs = rungs;
    this.control = new double[rungs + 1];
    this.log = new double[rungs + 1];
    this.price = new double[rungs + 1];
    this.least = new double[rungs + 1];
    double from = low * (1 - WIDEN);
    double to = Math.max(low, high) * (1 + WIDEN);
    double ratio = StrictMath.log(to / from) / rungs;
    for (int k = 0; k <= rungs; k++) {
      control[k] = k < rungs ? from * StrictMath.exp(k * ratio) : to;
      log[k] = choices.weight() * StrictMath.log(control[k]);
      price[k] = bestPrice(control[k]);
      least[k] = least(price[k], control[k]);
    }
  }

  private double least(double price, double control) {
    double least = price * (control * current.strength() - current.alpha());
    for (Choices criterion : choices.criteria()) {
      least += leastOf(criterion, price, control);
    }
    return least;
  }

  /** The least of h − θ·(Δα − μ·Δs) over the choices of one criterion. */
  static double leastOf(Choices criterion, double price, double control) {
    double least = 0;
    double toll = price * control * criterion.addedStrength;
    for (int i = 1; i < criterion.count(); i++) {
      least = Math.min(least, criterion.hours[i] - price * criterion.gain[i] + toll);
    }
    return least;
  }

  private double bestPrice(double control) {
    double most = 0;
    for (Choices criterion : choices.criteria()) {
      most +=
          Math.max(0, criterion.gain[criterion.count() - 1] - control * criterion.addedStrength);
    }
    double missing = control * current.strength() - current.alpha();
    double goal = Math.min(missing, most * (1 - WIDEN));
    double low = SMALLEST_PRICE;
    double high = LARGEST_PRICE;
    while (high > low * (1 + PRECISION)) {
      double middle = StrictMath.sqrt(low * high);
      if (gain(middle, control) > goal) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** Δα − μ·Δs of the cheapest set for a price. */
  private double gain(double price, double control) {
    double gain = 0;
    for (Choices criterion : choices.criteria()) {
      int choice = cheapest(criterion, price, control);
      if (choice > 0) {
        gain += criterion.gain[choice] - control * criterion.addedStrength;
      }
    }
    return gain;
  }

  /** The choice of the least h − θ·(Δα − μ·Δs); of equal ones the first. */
  private static int cheapest(Choices criterion, double price, double control) {
    int cheapest = 0;
    double least = 0;
    double toll = price * control * criterion.addedStrength;
    for (int i = 1; i < criterion.count(); i++) {
      double cost = criterion.hours[i] - price * criterion.gain[i] + toll;
      if (cost < least) {
        least = cost;
        cheapest = i;
      }
    }
    return cheapest;
  }

  /** A set of upgrades that reaches the rung at nearly the least hours. */
  int[] rounded(int rung) {
    List<Choices> criteria = choices.criteria();
    int[] choice = new int[criteria.size()];
    for (int i = 0; i < choice.length; i++) {
      choice[i] = cheapest(criteria.get(i), price[rung] * (1 + 4 * PRECISION), control[rung]);
    }
    return choice;
  }

  /**
   * The least of h − ν·w_f·ln m between a rung and the next, in hours; ν is the worth of a unit of
   * ln q. The logarithm lies below its tangent at the rung, so the least is at one of the two ends.
   */
  double leastBetween(int rung, double rate) {
    return least[rung] - rate * log[rung] - Math.max(0, slope(rung, rate)) * width(rung);
  }

  /** By how much ν·w_f·ln m grows faster than the hours, per unit of control, at most. */
  double slope(int rung, double rate) {
    return rate * choices.weight() / control[rung] - price[rung] * current.strength();
  }

  double width(int rung) {
    return control[rung + 1] - control[rung];
  }

  /** The rung where h − ν·w_f·ln m is least. */
  int bestRung(double rate) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rungs; k++) {
      double value = leastBetween(k, rate);
      if (value < least) {
        least = value;
        best = k;
      }
    }
    return best;
  }

  /** The least h − ν·w_f·ln m of all rungs. */
  double least(double rate) {
    return leastBetween(bestRung(rate), rate);
  }

  /** The rung at whichever end h − ν·w_f·ln m is least between a rung and the next. */
  int end(int rung, double rate) {
    return slope(rung, rate) > 0 ? rung + 1 : rung;
  }

  FactorChoices choices() {
    return choices;
  }
}
