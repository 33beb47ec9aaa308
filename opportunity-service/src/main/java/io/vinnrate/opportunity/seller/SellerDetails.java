package io.vinnrate.opportunity.seller;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a seller.
 *
 * @param name what people call the seller
 * @param profile what type of seller it is
 * @param team the team of the seller's new opportunities
 * @param territory the territory of the seller's new opportunities
 */
public record SellerDetails(
    @Nullable String name,
    @Nullable SellerProfile profile,
    @Nullable String team,
    @Nullable String territory) {}
