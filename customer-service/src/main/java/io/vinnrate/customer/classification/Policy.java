package io.vinnrate.customer.classification;

import io.vinnrate.customer.contribution.Period;
import org.jspecify.annotations.Nullable;

/**
 * By which analysis customers have their class.
 *
 * @param period whose contributions count, or null for the year that follows from them
 */
public record Policy(Basis basis, @Nullable Period period) {}
