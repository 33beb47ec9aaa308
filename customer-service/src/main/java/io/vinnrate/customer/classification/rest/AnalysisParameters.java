package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.Basis;
import io.vinnrate.customer.classification.PeriodInForce;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.customer.contribution.rest.PeriodParameter;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose an analysis. */
public class AnalysisParameters {

  static final String BASIS =
      "By what the ranked customers are divided: by the share of the contribution, or of the"
          + " customers, that those before one have";

  @Parameter(
      description =
          "A year, quarter or month, such as 2026, 2026-Q3 or 2026-09; by default the one whose"
              + " classes are in force",
      example = "2026")
  @QueryParam("period")
  @Nullable String period;

  @Parameter(
      description = BASIS,
      schema =
          @Schema(
              enumeration = {"contribution-share", "customer-share"},
              defaultValue = "contribution-share"))
  @QueryParam("basis")
  @Nullable String basis;

  /** The analysis asked for. */
  Analysis analysis(PeriodInForce inForce) {
    Basis chosen = basis(basis);
    return new Analysis(period == null ? inForce.period() : period("period", period), chosen);
  }

  /** A basis by its name; by default the share of the contribution. */
  static Basis basis(@Nullable String name) {
    return name == null
        ? Basis.CONTRIBUTION_SHARE
        : Basis.named(name)
            .orElseThrow(() -> bad("basis", "must be contribution-share or customer-share"));
  }

  /** A period that must be given. */
  static Period period(String parameter, @Nullable String text) {
    if (text == null) {
      throw bad(parameter, "is needed: a year, quarter or month such as 2026, 2026-Q3 or 2026-09");
    }
    return PeriodParameter.parse(parameter, text);
  }

  private static ProblemException bad(String parameter, String detail) {
    return ProblemException.of(
        CommonProblem.BAD_PARAMETER,
        "%s %s".formatted(parameter, detail),
        FieldError.inParameter(parameter, detail));
  }
}
