package io.vinnrate.scoring.model;

import java.util.List;

/**
 * One factor's part in a score.
 *
 * @param control m_f, 0…1: as given, or the mean of what the answers tell
 * @param low the 10 % quantile of the control; equal to it when given directly
 * @param high the 90 % quantile of the control; equal to it when given directly
 * @param weight w_f
 * @param shareOfLoss w_f·ln m_f / ln q, 0…1: the part of what is missing to certainty that is due
 *     to this factor
 * @param winProbabilityIfPerfect the win probability were this control 1 and all else as it is
 * @param unanswered keys of the factor's criteria without an answer, in the rubric's order; none
 *     when the control is given directly
 */
public record FactorScore(
    Factor factor,
    double control,
    double low,
    double high,
    double weight,
    double shareOfLoss,
    double winProbabilityIfPerfect,
    List<String> unanswered) {
  public FactorScore {
    unanswered = List.copyOf(unanswered);
  }
}
