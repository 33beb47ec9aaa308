package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.WinRateChain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to a win probability, and the likeliest way within a cost.
 *
 * <p>Each round looks through the region that the best way so far leaves, keeping no more partial
 * ways than its width. A round that left nothing out, or only what cannot lead to a better way, has
 * proven the best way to be the best of all.
 */
final class WaySearch {
  private static final int[] WIDTHS = {50, 300, 2_000, 12_000};
  private static final int ROUNDINGS = 12;
  private static final double MARGIN = 1e-14;

  /** Win probabilities are alike down to this part of the higher one. */
  static final double ALIKE = 1 - 1e-12;

  private final Position position;
  private final List<FactorChoices> improvable;
  private final WinRateChain chain;
  private final double fixedLog;

  WaySearch(Position position) {
    this.position = position;
    this.chain = position.chain();
    this.improvable = position.improvable();
    this.fixedLog = position.fixedLog(improvable);
  }

  /** A way, and what is not proven of it; null when nothing is missing. */
  record Found(Way way, Improvement.@Nullable Gap gap) {}

  /** The least Σ w_f·ln m_f of the improvable factors for a win probability, less rounding. */
  private double leastLog(double winProbability) {
    double log = chain.logWinRate(Math.max(winProbability, Double.MIN_VALUE)) - fixedLog;
    return log - MARGIN * (1 + Math.abs(log) + Math.abs(fixedLog));
  }

  /** The cheapest way to a win probability that a given way reaches. */
  Found cheapest(double target, Way reaching) {
    double leastLog = leastLog(target);
    Way best = rounded(new Region(improvable, leastLog, reaching.cost(), false), target, reaching);
    double bound = 0;
    Effort effort = new Effort();
    for (int width : WIDTHS) {
      Region region = new Region(improvable, leastLog, best.cost(), false);
      Combination combination = combine(region, width, effort);
      best = cheapest(combination, combination.run(), target, best);
      double hours = Cost.hours(best.cost());
      if (combination.dropped() > region.limit(hours)) {
        return new Found(best, null);
      }
      bound = Math.max(bound, Math.min(combination.dropped(), hours));
    }
    return new Found(best, new Improvement.Gap(bound, best.winProbability()));
  }

  /** The cheapest of the rounded ways that reach the target. */
  private Way rounded(Region region, double target, Way reaching) {
    Way best = reaching;
    double low = 0.5;
    double high = 2;
    for (int i = 0; i < ROUNDINGS; i++) {
      double worth = StrictMath.sqrt(low * high);
      Way way = position.way(improvable, region.rounded(worth));
      boolean reaches = way.winProbability() >= target;
      best = reaches && way.isCheaperThan(best) ? way : best;
      low = reaches ? low : worth;
      high = reaches ? worth : high;
    }
    return best;
  }

  private Way cheapest(Combination combination, Blend blend, double target, Way reaching) {
    Way best = reaching;
    for (int i = 0; i < blend.size && blend.cost[i] <= best.cost(); i++) {
      if (chain.probability(blend.value[i], blend.unknown[i]) >= target) {
        Way way = combination.way(i);
        best = way.isCheaperThan(best) ? way : best;
      }
    }
    return best;
  }

  /** The cheapest of the likeliest ways within a cost. */
  Found likeliest(long budget) {
    Way best = rounded(budget);
    double bound = -fixedLog;
    Effort effort = new Effort();
    for (int width : WIDTHS) {
      double leastLog = leastLog(best.winProbability() * ALIKE);
      Region region = new Region(improvable, leastLog, budget, true);
      Combination combination = combine(region, width, effort);
      best = likeliest(combination, budget, best);
      double more = leastLog(best.winProbability() * ALIKE) - leastLog;
      if (combination.dropped() + region.rate() * more > region.limit()) {
        return new Found(best, null);
      }
      double most = leastLog + (region.limit() - combination.dropped()) / region.rate();
      bound = Math.min(bound, most);
    }
    double most = chain.probabilityOfLog(Math.min(0, bound + fixedLog));
    return new Found(best, new Improvement.Gap(Cost.hours(best.cost()), most));
  }

  /** The likeliest of the rounded ways within a budget. */
  private Way rounded(long budget) {
    Way best = position.nothing();
    double leastLog = leastLog(best.winProbability());
    Region region = new Region(improvable, leastLog, budget, true);
    double low = 0.5;
    double high = 2;
    for (int i = 0; i < ROUNDINGS; i++) {
      double worth = StrictMath.sqrt(low * high);
      Way way = position.way(improvable, region.rounded(worth));
      boolean fits = way.cost() <= budget;
      best = fits && way.isLikelierThan(best) ? way : best;
      low = fits ? worth : low;
      high = fits ? high : worth;
    }
    return best;
  }

  private Way likeliest(Combination combination, long budget, Way within) {
    Way best = within;
    Blend blend = combination.run();
    for (int i = 0; i < blend.size && blend.cost[i] <= budget; i++) {
      double p = chain.probability(blend.value[i], blend.unknown[i]);
      if (p >= best.winProbability()) {
        Way way = combination.way(i);
        best = way.isLikelierThan(best) ? way : best;
      }
    }
    return cheapest(combination, blend, best.winProbability() * ALIKE, best);
  }

  private Combination combine(Region region, int width, Effort effort) {
    List<Front> fronts = new ArrayList<>();
    for (Ladder ladder : region.ladders()) {
      fronts.add(new FrontSearch(region, ladder, width, effort).run());
    }
    return new Combination(position, region, fronts, width, effort);
  }
}
