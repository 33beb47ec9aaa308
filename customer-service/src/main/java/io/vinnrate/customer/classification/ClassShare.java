package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a class is of the whole.
 *
 * @param customers how many customers have it
 * @param contribution what they contribute together, in the company's currency
 * @param customerShare their share of the customers, 0 to 1; null without customers
 * @param contributionShare their share of the contribution; null without any to share
 */
public record ClassShare(
    CustomerClass customerClass,
    long customers,
    BigDecimal contribution,
    @Nullable BigDecimal customerShare,
    @Nullable BigDecimal contributionShare) {}
