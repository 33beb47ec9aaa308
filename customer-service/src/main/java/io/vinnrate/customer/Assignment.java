package io.vinnrate.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a customer; each in the company's own words.
 *
 * @param owner the seller who is responsible
 * @param team the seller's team
 * @param territory the part of the market that it lies in
 */
@Embeddable
public record Assignment(
    @Nullable String owner, @Nullable String team, @Nullable String territory) {

  /** Nobody does yet. */
  public static final Assignment NONE = new Assignment(null, null, null);
}
