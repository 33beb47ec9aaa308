package io.vinnrate.customer.loyalty;

/**
 * The weights in force.
 *
 * @param version counts up from 1 with each change
 */
public record VersionedWeights(LoyaltyWeights weights, long version) {}
