package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.WinRateChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the fronts of the factors together, one factor after the other, into the ways of a region of
 * which no other one costs less and wins no less likely.
 */
final class Combination {
  private static final double MARGIN = 1e-13;

  /** A blend may outgrow the width so many times before it is thinned. */
  private static final int CROWD = 16;

  private final Position position;
  private final WinRateChain chain;
  private final Region region;
  private final List<Front> fronts;
  private final int width;
  private final Effort effort;
  private final List<Blend> blends = new ArrayList<>();
  private double floor;
  private double logToCome;
  private double dropped = Double.POSITIVE_INFINITY;

  Combination(Position position, Region region, List<Front> fronts, int width, Effort effort) {
    this.effort = effort;
    this.position = position;
    this.chain = position.chain();
    this.region = region;
    this.fronts = fronts;
    this.width = width;
    this.floor = region.rate() * region.leastLog();
    for (Front front : fronts) {
      front.weigh(chain, region.rate());
      floor += front.least();
      logToCome += front.mostLog();
      dropped = Math.min(dropped, front.dropped());
    }
  }

  /** The ways. */
  Blend run() {
    Blend blend = new Blend();
    blend.value[blend.next()] = chain.start();
    int next = 0;
    for (Factor factor : Factor.values()) {
      if (next < fronts.size() && fronts.get(next).choices().factor() == factor) {
        next++;
        blend = times(blend, fronts.get(next - 1), next == fronts.size());
        blends.add(blend);
      } else {
        position.takeIn(factor, blend);
      }
    }
    return blend;
  }

  /** The lowest floor of what was left out for want of room. */
  double dropped() {
    return dropped;
  }

  private Blend times(Blend before, Front front, boolean last) {
    logToCome -= front.mostLog();
    Blend all = new Blend();
    for (int i = 0; i < before.size; i++) {
      double room = region.limit() - floor - before.excess[i];
      for (int point : front.byExcess()) {
        if (front.excess(point) > room) {
          break;
        }
        if (!effort.glance()) {
          dropped = Double.NEGATIVE_INFINITY;
          break;
        }
        if (before.log[i] + front.log(point) + logToCome >= region.leastLog()
            && before.cost[i] + front.cost(point) <= region.mostCost()) {
          add(all, before, i, front, point);
        }
      }
      if (all.size > CROWD * width) {
        all = best(all, last);
      }
    }
    return best(all, last);
  }

  private void add(Blend all, Blend before, int from, Front front, int point) {
    int to = all.next();
    Factor factor = front.choices().factor();
    boolean unknown = front.unknown(point);
    all.cost[to] = before.cost[from] + front.cost(point);
    all.value[to] =
        unknown
            ? chain.withUnknown(before.value[from], factor)
            : chain.with(before.value[from], factor, front.control(point));
    all.log[to] = before.log[from] + front.log(point);
    all.excess[to] = before.excess[from] + front.excess(point);
    all.unknown[to] = before.unknown[from] | (unknown ? 1 << factor.index() : 0);
    all.places[to] = before.places[from] | front.places(point);
    all.parent[to] = from;
    all.point[to] = point;
  }

  /** Those that none beats: as many as there is room for, but all when they are whole ways. */
  private Blend best(Blend all, boolean last) {
    Blend best = new Blend();
    double[] highest = new double[1 << Factor.values().length];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    double highestLog = Double.NEGATIVE_INFINITY;
    for (int i : all.order()) {
      int unknown = all.unknown[i];
      if (all.value[i] > highest[unknown]
          && all.log[i] + MARGIN * (1 + Math.abs(all.log[i])) > highestLog) {
        best.add(all, i);
        highest[unknown] = all.value[i];
        highestLog = Math.max(highestLog, all.log[i]);
      }
    }
    return last || best.size <= width ? best : leastExcess(best);
  }

  private Blend leastExcess(Blend all) {
    Thinning thinning = new Thinning(all.excess, all.size, width, region.room());
    dropped = Math.min(dropped, floor + thinning.dropped());
    Blend kept = new Blend();
    for (int i = 0; i < all.size; i++) {
      if (thinning.keeps(i)) {
        kept.add(all, i);
      }
    }
    return kept;
  }

  /** The choices of a way. */
  Way way(int index) {
    List<int[]> chosen = new ArrayList<>();
    int at = index;
    for (int i = blends.size() - 1; i >= 0; i--) {
      chosen.addFirst(fronts.get(i).chosen(blends.get(i).point[at]));
      at = blends.get(i).parent[at];
    }
    return position.way(fronts.stream().map(Front::choices).toList(), chosen);
  }
}
