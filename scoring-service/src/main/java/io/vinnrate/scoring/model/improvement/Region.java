package io.vinnrate.scoring.model.improvement;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways worth looking at: those of at least a given ln q and at most given hours.
 *
 * <p>With a worth of ν hours per unit of ln q, hours and logarithms add over the factors, so every
 * way of ln q ≥ L takes at least ν·L + Σ_f min (h − ν·w_f·ln m_f) hours: the floor. What one factor
 * falls short of its minimum comes on top of it, and where that is too much no way passes through.
 */
final class Region {
  private static final int RUNGS = 24;
  private static final int ROUNDS = 4;
  private static final double CLOSE = 1e-13;
  private static final double NARROWER = 0.8;

  private final List<FactorChoices> factors;
  private final double[] low;
  private final double[] high;
  private final double leastLog;
  private final long mostCost;
  private final double mostHours;
  private final boolean byHours;
  private final List<Ladder> ladders = new ArrayList<>();
  private double rate;
  private double floor;

  /**
   * Surrounds the ways.
   *
   * @param leastLog Σ w_f·ln m_f of the improvable factors, at least
   * @param mostCost what they cost, at most
   * @param byHours whether the hours are what is given, and not ln q
   */
  Region(List<FactorChoices> factors, double leastLog, long mostCost, boolean byHours) {
    this.factors = factors;
    this.leastLog = leastLog;
    this.mostCost = mostCost;
    this.mostHours = Cost.hours(mostCost);
    this.byHours = byHours;
    this.low = new double[factors.size()];
    this.high = new double[factors.size()];
    for (int i = 0; i < low.length; i++) {
      low[i] = factors.get(i).current().mean();
      high[i] = factors.get(i).control(factors.get(i).highest()).mean();
    }
    for (int round = 0; round < ROUNDS; round++) {
      raiseLow();
      climb();
      if (!narrow()) {
        break;
      }
    }
  }

  /** No factor may be lower than what the others at their highest leave to it. */
  private void raiseLow() {
    double most = 0;
    for (int i = 0; i < low.length; i++) {
      most += factors.get(i).weight() * StrictMath.log(high[i]);
    }
    for (int i = 0; i < low.length; i++) {
      double weight = factors.get(i).weight();
      double left = leastLog - most + weight * StrictMath.log(high[i]);
      low[i] = Math.min(high[i], Math.max(low[i], StrictMath.exp(left / weight)));
    }
  }

  private void climb() {
    ladders.clear();
    for (int i = 0; i < low.length; i++) {
      ladders.add(new Ladder(factors.get(i), low[i], high[i], RUNGS));
    }
    rate = bestRate();
    floor = rate * leastLog;
    for (Ladder ladder : ladders) {
      floor += ladder.least(rate);
    }
  }

  /** The ν of the highest floor, where what the cheapest ways reach turns past what is given. */
  private double bestRate() {
    double scale = scale();
    double low = 1e-9;
    double high = 1e9;
    while (high > low * 1.000001) {
      double middle = StrictMath.sqrt(low * high);
      if (reaches(middle * scale)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low * scale;
  }

  /** All hours for all of ln q. */
  private double scale() {
    double hours = 1e-9;
    double log = Double.MIN_NORMAL;
    for (Ladder ladder : ladders) {
      hours += ladder.least[ladder.rungs];
      log += ladder.log[ladder.rungs] - ladder.log[0];
    }
    return hours / log;
  }

  private boolean reaches(double rate) {
    double log = 0;
    double hours = 0;
    for (Ladder ladder : ladders) {
      int end = ladder.end(ladder.bestRung(rate), rate);
      log += ladder.log[end];
      hours += ladder.least[end];
    }
    return byHours ? hours >= mostHours : log >= leastLog;
  }

  /** Cuts off the controls that no way passes through; whether that was worth while. */
  private boolean narrow() {
    boolean narrower = false;
    for (int i = 0; i < low.length; i++) {
      Ladder ladder = ladders.get(i);
      double others = floor - ladder.least(rate);
      int first = 0;
      int last = ladder.rungs - 1;
      while (first < last && others + ladder.leastBetween(first, rate) > limit()) {
        first++;
      }
      while (last > first && others + ladder.leastBetween(last, rate) > limit()) {
        last--;
      }
      narrower |= last - first + 1 < NARROWER * ladder.rungs;
      low[i] = Math.max(low[i], ladder.control[first]);
      high[i] = Math.min(high[i], ladder.control[last + 1]);
    }
    return narrower;
  }

  /** The most hours, with room for what rounding does to a floor. */
  double limit() {
    return limit(mostHours);
  }

  /** These hours, with room for what rounding does to a floor. */
  double limit(double hours) {
    return hours + 1e-9 + CLOSE * (hours + rate * (Math.abs(leastLog) + 1));
  }

  List<Ladder> ladders() {
    return ladders;
  }

  double rate() {
    return rate;
  }

  long mostCost() {
    return mostCost;
  }

  double leastLog() {
    return leastLog;
  }

  /** How far apart the floors of its ways can be. */
  double room() {
    return Math.max(limit() - floor, 1e-9);
  }

  /**
   * The choices of a way that is nearly as good as the floor: for each factor the cheapest set for
   * the prices at its best rung.
   *
   * @param worth of a unit of ln q, as a multiple of the region's own
   */
  List<int[]> rounded(double worth) {
    return ladders.stream().map(ladder -> ladder.rounded(ladder.bestRung(rate * worth))).toList();
  }

  /** No way in it takes fewer hours. */
  double floor() {
    return floor;
  }
}
