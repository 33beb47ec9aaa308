package io.vinnrate.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is, as segments see it.
 *
 * @param industry in the company's own words
 * @param country ISO 3166-1 alpha-2
 * @param region in the company's own words
 * @param employees head count, at least 0
 */
@Embeddable
public record Profile(
    @Nullable String industry,
    @Nullable String country,
    @Nullable String region,
    @Nullable Integer employees) {

  /** Nothing is known. */
  public static final Profile UNKNOWN = new Profile(null, null, null, null);
}
