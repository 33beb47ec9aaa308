package io.vinnrate.scoring.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the customer of an opportunity.
 *
 * @param customerClass null while it has none
 * @param loyaltyIndex 0 to 100 (A8); null when it was never asked
 * @param lastProactiveContactAt when we last made contact by ourselves (A13); null when we never
 *     did
 */
public record CustomerFacts(
    @Nullable CustomerClass customerClass,
    @Nullable Double loyaltyIndex,
    @Nullable Instant lastProactiveContactAt) {
  public CustomerFacts {
    if (loyaltyIndex != null) {
      Check.between(0, 100, loyaltyIndex, "loyaltyIndex");
    }
    Check.moment(lastProactiveContactAt, "lastProactiveContactAt");
  }

  /** The facts; null when there are none, since unknown is not low. */
  public static @Nullable CustomerFacts of(
      @Nullable CustomerClass customerClass,
      @Nullable Double loyaltyIndex,
      @Nullable Instant lastProactiveContactAt) {
    return customerClass == null && loyaltyIndex == null && lastProactiveContactAt == null
        ? null
        : new CustomerFacts(customerClass, loyaltyIndex, lastProactiveContactAt);
  }

  /** Whether it tells what a score keeps of the customer: its class or its loyalty. */
  public boolean tellsStanding() {
    return customerClass != null || loyaltyIndex != null;
  }
}
