package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;

/**
 * Neighbours in the ranking who have the same class.
 *
 * @param customerClass their class
 * @param customers how many they are
 * @param contribution what they contribute together
 * @param before the sum, over each of them, of what all ranked before it contribute
 */
public record RankedGroup(
    CustomerClass customerClass, long customers, BigDecimal contribution, BigDecimal before) {}
