package io.vinnrate.customer.attention.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week: more than 0, at most {@value #MAX}, in whole minutes. Of decimal fractions
 * the multiples of 0.05 are such.
 */
record HoursPerWeek(BigDecimal hours) {

  static final int MAX = 10_000;

  private static final Pattern TEXT = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final String RULE =
      "must be more than 0 and at most " + MAX + ", in steps of 0.05 (3 minutes)";

  /**
   * Reads the query parameter.
   *
   * @throws ProblemException 400 when it is missing or no such number
   */
  static HoursPerWeek parse(@Nullable String text) {
    if (text != null && TEXT.matcher(text).matches()) {
      BigDecimal hours = new BigDecimal(text);
      if (hours.signum() > 0
          && hours.compareTo(BigDecimal.valueOf(MAX)) <= 0
          && hours.multiply(MINUTES).stripTrailingZeros().scale() <= 0) {
        return new HoursPerWeek(hours);
      }
    }
    throw ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "hoursPerWeek " + RULE,
        FieldError.inParameter("hoursPerWeek", RULE));
  }

  int minutes() {
    return hours.multiply(MINUTES).intValueExact();
  }
}
