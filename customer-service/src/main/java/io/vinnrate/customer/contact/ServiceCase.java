package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What tells how a customer is best served.
 *
 * @param customerClass null when it has none yet
 * @param preferredChannel how it wants to be served, null when it has not said
 * @param contribution what it contributed in a year, null when that is unknown; may be negative
 * @param costToServe what a year of contacts with it costs, at least 0, in the same currency
 */
public record ServiceCase(
    @Nullable CustomerClass customerClass,
    @Nullable Channel preferredChannel,
    @Nullable BigDecimal contribution,
    BigDecimal costToServe) {

  /** Above this share of its contribution a customer costs too much to serve. */
  static final BigDecimal HIGHEST_COST_SHARE = new BigDecimal("0.25");

  /**
   * Which part of the contribution the contacts cost.
   *
   * @return null when there is no positive contribution to take a part of
   */
  public @Nullable BigDecimal costShare() {
    return contribution == null || contribution.signum() <= 0
        ? null
        : costToServe.divide(contribution, MathContext.DECIMAL64);
  }

  /** Whether the contacts cost more than {@link #HIGHEST_COST_SHARE} of the contribution. */
  boolean isCostly() {
    return contribution != null
        && costToServe.compareTo(contribution.multiply(HIGHEST_COST_SHARE)) > 0;
  }

  /** Whether nothing is left of the contribution when the contacts are paid. */
  boolean isUnprofitable() {
    return contribution != null && contribution.compareTo(costToServe) <= 0;
  }
}
