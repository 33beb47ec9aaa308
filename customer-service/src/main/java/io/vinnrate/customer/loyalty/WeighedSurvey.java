package io.vinnrate.customer.loyalty;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A survey and what it comes to by the weights in force.
 *
 * @param index 0 to 100 with one decimal; null when none of the answers has a weight
 */
public record WeighedSurvey(LoyaltySurvey survey, @Nullable BigDecimal index) {}
