package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * How a customer behaves, as segments see it.
 *
 * @param revenueHistory how our revenue from it has developed
 * @param loyalty how loyal it is
 * @param innovationResponse how it responds to what is new
 * @param campaignResponse how it responds to campaigns
 * @param purchasesPerYear how often it buys, at least 0
 * @param growth how it grows itself
 */
public record Behaviour(
    @Nullable Trend revenueHistory,
    @Nullable Degree loyalty,
    @Nullable Degree innovationResponse,
    @Nullable Degree campaignResponse,
    @Nullable Integer purchasesPerYear,
    @Nullable Trend growth) {

  /** Nothing is known. */
  public static final Behaviour UNKNOWN = new Behaviour(null, null, null, null, null, null);
}
