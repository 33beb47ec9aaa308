package io.vinnrate.customer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how loyal customers are. */
public interface LoyaltyIndexes {

  /**
   * The loyalty indexes of those that have one: 0 to 100 with one decimal. At most two SQL round
   * trips, in the caller's transaction.
   */
  Map<UUID, BigDecimal> of(Collection<UUID> customers);
}
