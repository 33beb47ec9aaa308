package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's place in an analysis.
 *
 * @param rank 1 for the best
 * @param contribution in the company's currency
 * @param before what all ranked before it contribute together
 * @param whole what all customers contribute together
 * @param customers how many customers are ranked
 */
public record ClassifiedCustomer(
    long rank,
    UUID customerId,
    String name,
    CustomerClass customerClass,
    BigDecimal contribution,
    BigDecimal before,
    BigDecimal whole,
    long customers) {

  /** Its own share of the whole contribution; null when there is nothing to share. */
  public @Nullable BigDecimal contributionShare() {
    return Shares.of(contribution, whole);
  }

  /** The share of the whole contribution that it and all before it have; null likewise. */
  public @Nullable BigDecimal accumulatedShare() {
    return Shares.of(before.add(contribution), whole);
  }
}
