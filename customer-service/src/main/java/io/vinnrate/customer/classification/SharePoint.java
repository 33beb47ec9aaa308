package io.vinnrate.customer.classification;

import java.math.BigDecimal;

/**
 * A point of the curve of accumulated shares, the best customers first.
 *
 * @param customerShare the share of the customers, 0 to 1
 * @param contributionShare what they have of the whole contribution; more than 1 where those ranked
 *     after them take away from it
 */
public record SharePoint(BigDecimal customerShare, BigDecimal contributionShare) {}
