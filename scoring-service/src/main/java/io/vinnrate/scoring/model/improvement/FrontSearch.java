package io.vinnrate.scoring.model.improvement;

import java.util.ArrayList;
import java.util.List;

/**
 * The sets of upgrades of one factor of which no other one costs less and gives no lower control,
 * as far as ways of the region can pass through them: by dynamic programming over its criteria in
 * the rubric's order, in which the sums of α are the model's own to the bit.
 */
final class FrontSearch {
  /** A layer may outgrow the width so many times before it is thinned. */
  private static final int CROWD = 8;

  private final FactorChoices choices;
  private final Ladder ladder;
  private final Region region;
  private final int width;
  private final Effort effort;
  private final double rate;

  /** What the other factors leave to this one, in hours. */
  private final double others;

  private final Staircase staircase;
  private final List<Layer> layers = new ArrayList<>();
  private double dropped = Double.POSITIVE_INFINITY;

  // Of the layer in work: what is to come, per rung.
  private final double[] toCome;
  private double strengthToCome;

  FrontSearch(Region region, Ladder ladder, int width, Effort effort) {
    this.effort = effort;
    this.choices = ladder.choices();
    this.ladder = ladder;
    this.region = region;
    this.width = width;
    this.rate = region.rate();
    this.others = region.floor() - ladder.least(rate);
    this.toCome = new double[ladder.rungs];
    FactorControl most = choices.most();
    double margin = 2e-14 * (most.alpha() + most.strength());
    this.staircase = new Staircase(ladder.control[0], ladder.control[ladder.rungs], margin);
  }

  /** Finds the front. */
  Front run() {
    Layer layer = new Layer();
    FactorControl prior = choices.prior();
    layer.add(0, prior.alpha(), prior.strength(), 0, 0, -1, 0);
    layers.add(layer);
    for (int i = 0; i < choices.criteria().size(); i++) {
      lookAhead(i + 1);
      layer = expand(layer, choices.criteria().get(i));
      thin(layer, width);
      layers.add(layer);
    }
    return new Front(choices, layers, dropped);
  }

  private void thin(Layer layer, int room) {
    dropped = Math.min(dropped, layer.keep(room, region.room()));
  }

  private void lookAhead(int from) {
    double alpha = 0;
    strengthToCome = 0;
    List<Choices> rest = choices.criteria().subList(from, choices.criteria().size());
    for (Choices criterion : rest) {
      if (criterion.current() != null) {
        alpha += criterion.part[0];
        strengthToCome += criterion.criterion().weight();
      }
    }
    for (int k = 0; k < toCome.length; k++) {
      double control = ladder.control[k];
      toCome[k] =
          others - rate * ladder.log[k] - ladder.price[k] * (alpha - control * strengthToCome);
      for (Choices criterion : rest) {
        toCome[k] += Ladder.leastOf(criterion, ladder.price[k], control);
      }
    }
  }

  /** The least hours of a way through a partial set. */
  private double floor(long cost, double alpha, double strength) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < toCome.length; k++) {
      double price = ladder.price[k];
      double slope =
          rate * choices.weight() / ladder.control[k] - price * (strength + strengthToCome);
      double value =
          toCome[k]
              - price * (alpha - ladder.control[k] * strength)
              - Math.max(0, slope) * ladder.width(k);
      least = Math.min(least, value);
    }
    return least + Cost.hours(cost);
  }

  /** Merges what each choice makes of the layer, the cheapest first. */
  private Layer expand(Layer before, Choices criterion) {
    Layer after = new Layer();
    Successors successors = new Successors(before, criterion);
    staircase.clear();
    double limit = region.limit();
    while (successors.next()) {
      if (!effort.glance()) {
        dropped = Double.NEGATIVE_INFINITY;
        break;
      }
      if (staircase.beats(successors.alpha, successors.strength)) {
        continue;
      }
      effort.look();
      double floor = floor(successors.cost, successors.alpha, successors.strength);
      if (floor <= limit) {
        staircase.add(successors.alpha, successors.strength);
        successors.addTo(after, floor);
        if (after.size == CROWD * width) {
          thin(after, width);
        }
      }
    }
    return after;
  }
}
