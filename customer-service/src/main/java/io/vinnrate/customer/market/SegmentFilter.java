package io.vinnrate.customer.market;

import io.vinnrate.customer.CustomerDetails;

/**
 * Which customers are in a segment: those that meet every condition. At least one condition is
 * needed. A condition on a fact that is unknown is neither met nor broken.
 *
 * @param profile conditions on what a customer is
 * @param behaviour conditions on how it behaves
 * @param needs conditions on what it needs
 */
public record SegmentFilter(ProfileFilter profile, BehaviourFilter behaviour, NeedsFilter needs) {

  public SegmentFilter {
    if (profile.equals(ProfileFilter.ANY)
        && behaviour.equals(BehaviourFilter.ANY)
        && needs.equals(NeedsFilter.ANY)) {
      throw new IllegalArgumentException("a filter must have a condition");
    }
  }

  /** Whether a customer is in the segment, as far as it is known. */
  public Fit fits(CustomerDetails customer) {
    return profile
        .fits(customer.profile())
        .and(behaviour.fits(customer.behaviour()))
        .and(needs.fits(customer.needs()));
  }
}
