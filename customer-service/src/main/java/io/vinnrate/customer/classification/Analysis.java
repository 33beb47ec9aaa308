package io.vinnrate.customer.classification;

import io.vinnrate.customer.contribution.Period;

/**
 * An ABC analysis.
 *
 * @param period whose contributions count
 * @param basis by what the classes are divided
 */
public record Analysis(Period period, Basis basis) {}
