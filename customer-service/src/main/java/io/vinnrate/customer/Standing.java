package io.vinnrate.customer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows of all that is recorded of a customer, and what others are told of it besides its
 * details. No caller sets it.
 *
 * @param customerClass its class in the ABC analysis in force; null while it has none
 * @param loyaltyIndex 0 to 100 with one decimal, by its latest loyalty survey; null without one
 * @param lastProactiveContactAt when we last made contact; null when we never did
 * @param membership its segments
 */
public record Standing(
    @Nullable CustomerClass customerClass,
    @Nullable BigDecimal loyaltyIndex,
    @Nullable Instant lastProactiveContactAt,
    Membership membership) {

  /** Of a customer of whom nothing is recorded. */
  public static final Standing NEW = new Standing(null, null, null, Membership.NONE);

  /** The same with another class. */
  public Standing withClass(@Nullable CustomerClass changed) {
    return new Standing(changed, loyaltyIndex, lastProactiveContactAt, membership);
  }

  /** The same with another loyalty index. */
  public Standing withLoyaltyIndex(@Nullable BigDecimal changed) {
    return new Standing(customerClass, changed, lastProactiveContactAt, membership);
  }

  /** The same with another contact. */
  public Standing withLastProactiveContactAt(@Nullable Instant changed) {
    return new Standing(customerClass, loyaltyIndex, changed, membership);
  }

  /** The same with other segments. */
  public Standing withMembership(Membership changed) {
    return new Standing(customerClass, loyaltyIndex, lastProactiveContactAt, changed);
  }
}
