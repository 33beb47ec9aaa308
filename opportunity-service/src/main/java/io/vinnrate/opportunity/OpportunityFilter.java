package io.vinnrate.opportunity;

import io.vinnrate.opportunity.customer.CustomerClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which opportunities a list shows: those for which all of this holds; null means any.
 *
 * @param status exactly this status
 * @param stage at the stage with exactly this key
 * @param assignment exactly this owner, this team and this territory
 * @param customerId with exactly this customer
 * @param customerClass with a customer of exactly this class
 * @param closeDate expected to close on one of these days
 * @param amount of so much, in whatever currency
 * @param currency in exactly this currency
 * @param text for each word of this, a word of its title or external id begins with it
 */
public record OpportunityFilter(
    @Nullable Status status,
    @Nullable String stage,
    Assignment assignment,
    @Nullable UUID customerId,
    @Nullable CustomerClass customerClass,
    Range<LocalDate> closeDate,
    Range<BigDecimal> amount,
    @Nullable String currency,
    @Nullable String text) {

  /** The same of others' work. */
  OpportunityFilter of(Assignment other) {
    return new OpportunityFilter(
        status, stage, other, customerId, customerClass, closeDate, amount, currency, text);
  }

  /** What is asked for of a key of the list's order. */
  Range<?> range(ListOrder.Key key) {
    return switch (key) {
      case ID -> new Range<>(null, null);
      case CLOSE_DATE -> closeDate;
      case AMOUNT -> amount;
    };
  }

  /**
   * From one value to another, both of them too; null is no limit.
   *
   * @param <T> of what kind
   */
  public record Range<T>(@Nullable T from, @Nullable T to) {

    /** Whether there is a limit. */
    public boolean isLimited() {
      return from != null || to != null;
    }
  }
}
