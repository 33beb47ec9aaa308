package io.vinnrate.customer.loyalty;

import io.vinnrate.customer.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How loyal a customer is, and was, by the weights in force.
 *
 * @param weights how much each driver means
 * @param surveys at least one, the oldest first
 */
public record Loyalty(LoyaltyWeights weights, List<LoyaltySurvey> surveys) {

  /** A change of the index of at most so many points may be chance. */
  private static final BigDecimal STABLE = BigDecimal.TWO;

  public Loyalty {
    surveys = List.copyOf(surveys);
    if (surveys.isEmpty()) {
      throw new IllegalArgumentException("loyalty is known by surveys");
    }
  }

  /** What the customer answered last. */
  public LoyaltySurvey latest() {
    return surveys.getLast();
  }

  /** The index of the latest survey, 0 to 100; empty when it can't be told. */
  public Optional<BigDecimal> index() {
    return weights.index(latest());
  }

  /**
   * How many points the index has moved since the survey before the latest; empty when there is
   * none or one of the two can't be told.
   */
  public Optional<BigDecimal> change() {
    return surveys.size() < 2
        ? Optional.empty()
        : index()
            .flatMap(
                now ->
                    weights
                        .index(surveys.get(surveys.size() - 2))
                        .map(before -> now.subtract(before)));
  }

  /** Where the index is going; empty when the change is. */
  public Optional<Trend> trend() {
    return change()
        .map(
            change ->
                change.abs().compareTo(STABLE) <= 0
                    ? Trend.STABLE
                    : change.signum() > 0 ? Trend.RISING : Trend.FALLING);
  }

  /** Each survey with its index, the oldest first. */
  public List<WeighedSurvey> history() {
    return surveys.stream().map(weights::weigh).toList();
  }
}
