package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.WinRateChain;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The sets of upgrades of one factor that ways can pass through, the cheapest first. */
final class Front {
  private final FactorChoices choices;
  private final List<Layer> layers;
  private final double dropped;
  private final int[] label;
  private final int size;
  private double[] log = {};
  private double[] excess = {};
  private int[] byExcess = {};
  private double least = Double.POSITIVE_INFINITY;
  private double mostLog = Double.NEGATIVE_INFINITY;

  Front(FactorChoices choices, List<Layer> layers, double dropped) {
    this.choices = choices;
    this.layers = layers;
    this.dropped = dropped;
    Layer last = layers.getLast();
    this.label = new int[last.size];
    double best = -1;
    int points = 0;
    for (int i = 0; i < last.size; i++) {
      double mean = last.alpha[i] / last.strength[i];
      if (mean > best) {
        label[points++] = i;
        // Knowing nothing is worth m0 up to rounding only.
        best = isUnknown(i) ? mean * (1 - 1e-12) : mean;
      }
    }
    this.size = points;
  }

  /** Weighs hours against ln q, a unit of which is worth this many hours. */
  void weigh(WinRateChain chain, double rate) {
    log = new double[size];
    excess = new double[size];
    Factor factor = choices.factor();
    for (int i = 0; i < size; i++) {
      log[i] = unknown(i) ? chain.logUnknown(factor) : chain.log(factor, control(i));
      excess[i] = Cost.hours(cost(i)) - rate * log[i];
      least = Math.min(least, excess[i]);
      mostLog = Math.max(mostLog, log[i]);
    }
    for (int i = 0; i < size; i++) {
      excess[i] -= least;
    }
    byExcess =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> excess[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** w_f·ln m_f of a point. */
  double log(int point) {
    return log[point];
  }

  /** The hours by which a point falls short of the best h − ν·w_f·ln m_f. */
  double excess(int point) {
    return excess[point];
  }

  /** The points, those of the least excess first. */
  int[] byExcess() {
    return byExcess;
  }

  /** The best h − ν·w_f·ln m_f. */
  double least() {
    return least;
  }

  double mostLog() {
    return mostLog;
  }

  private boolean isUnknown(int index) {
    return layers.getLast().strength[index] == choices.prior().strength();
  }

  FactorChoices choices() {
    return choices;
  }

  /** The lowest floor of what was left out for want of room. */
  double dropped() {
    return dropped;
  }

  long cost(int point) {
    return layers.getLast().cost[label[point]];
  }

  long places(int point) {
    return layers.getLast().places[label[point]];
  }

  double control(int point) {
    return layers.getLast().alpha[label[point]] / layers.getLast().strength[label[point]];
  }

  boolean unknown(int point) {
    return isUnknown(label[point]);
  }

  /** The choices that lead to a point. */
  int[] chosen(int point) {
    int[] chosen = choices.nothing();
    int at = label[point];
    for (int i = chosen.length - 1; i >= 0; i--) {
      Layer layer = layers.get(i + 1);
      chosen[i] = layer.choice[at];
      at = layer.parent[at];
    }
    return chosen;
  }
}
