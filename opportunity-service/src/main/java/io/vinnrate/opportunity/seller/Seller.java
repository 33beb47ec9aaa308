package io.vinnrate.opportunity.seller;

import java.time.Instant;

/**
 * A seller.
 *
 * @param key what opportunities name as their owner
 * @param version rises with each change; no version of any seller is ever used again
 * @param details what is said of the seller
 * @param createdAt when the seller was first told of
 * @param changedAt when something was last different
 */
public record Seller(
    String key, long version, SellerDetails details, Instant createdAt, Instant changedAt) {}
