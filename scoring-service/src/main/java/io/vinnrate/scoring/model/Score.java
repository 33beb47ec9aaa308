package io.vinnrate.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of an assessment.
 *
 * @param modelVersion the model that said it
 * @param winProbability p, 0…1, in full precision
 * @param interval the 80 % interval; holds {@code winProbability}
 * @param factors one entry per factor, in the order of the factors
 * @param weakestFactor the factor with the largest share of the loss, the first of equals; null
 *     when nothing is lost
 */
public record Score(
    String modelVersion,
    double winProbability,
    Interval interval,
    List<FactorScore> factors,
    @Nullable Factor weakestFactor) {
  public Score {
    factors = List.copyOf(factors);
  }

  /** The part of one factor. */
  public FactorScore factor(Factor factor) {
    return factors.stream().filter(part -> part.factor() == factor).findFirst().orElseThrow();
  }
}
