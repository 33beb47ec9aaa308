package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;

/** Periods in paths and queries. */
public final class PeriodParameter {

  /** What its schema says. */
  public static final String PATTERN = "^\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$";

  /** What its description says. */
  public static final String DESCRIPTION =
      "A calendar year such as `2026`, a quarter such as `2026-Q3` or a month such as `2026-09`";

  private PeriodParameter() {}

  /**
   * Reads a period.
   *
   * @throws ProblemException 400 when it is none
   */
  public static Period parse(String parameter, String value) {
    try {
      return Period.parse(value);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          CommonProblem.BAD_PARAMETER,
          String.valueOf(e.getMessage()),
          FieldError.inParameter(
              parameter, "must be a year, quarter or month such as 2026, 2026-Q3 or 2026-09"));
    }
  }
}
