package io.vinnrate.customer.market;

import io.vinnrate.customer.Profile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on what a customer is.
 *
 * @param industries it is in one of these; empty: in any
 * @param countries it is in one of these, ISO 3166-1 alpha-2; empty: in any
 * @param regions it is in one of these; empty: in any
 * @param employees its head count; null: any
 */
public record ProfileFilter(
    Set<String> industries, Set<String> countries, Set<String> regions, @Nullable Range employees) {

  /** No condition. */
  public static final ProfileFilter ANY = new ProfileFilter(Set.of(), Set.of(), Set.of(), null);

  public ProfileFilter {
    industries = Values.ordered(industries);
    countries = Values.ordered(countries);
    regions = Values.ordered(regions);
  }

  Fit fits(Profile profile) {
    return Fit.oneOf(industries, profile.industry())
        .and(Fit.oneOf(countries, profile.country()))
        .and(Fit.oneOf(regions, profile.region()))
        .and(Fit.within(employees, profile.employees()));
  }
}
