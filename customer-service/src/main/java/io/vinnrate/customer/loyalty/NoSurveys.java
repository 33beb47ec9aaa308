package io.vinnrate.customer.loyalty;

import io.vinnrate.customer.LoyaltyIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** No customer was surveyed. */
@ApplicationScoped
class NoSurveys implements LoyaltyIndexes {

  @Override
  public Map<UUID, BigDecimal> of(Collection<UUID> customers) {
    return Map.of();
  }
}
