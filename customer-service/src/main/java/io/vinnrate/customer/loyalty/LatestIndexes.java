package io.vinnrate.customer.loyalty;

import io.vinnrate.customer.LoyaltyIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The indexes of the latest surveys by the weights in force. */
@ApplicationScoped
class LatestIndexes implements LoyaltyIndexes {

  private final LoyaltySurveys surveys;
  private final KeptLoyaltyWeights weights;

  LatestIndexes(LoyaltySurveys surveys, KeptLoyaltyWeights weights) {
    this.surveys = surveys;
    this.weights = weights;
  }

  @Override
  public Map<UUID, BigDecimal> of(Collection<UUID> customers) {
    LoyaltyWeights inForce = weights.current().weights();
    Map<UUID, BigDecimal> indexes = new HashMap<>();
    surveys
        .latest(customers)
        .forEach((id, survey) -> inForce.index(survey).ifPresent(index -> indexes.put(id, index)));
    return indexes;
  }
}
