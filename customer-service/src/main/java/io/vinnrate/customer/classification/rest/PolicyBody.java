package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.Basis;
import io.vinnrate.customer.classification.Policy;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The policy in JSON. */
@Schema(name = "ClassificationPolicy", description = "By which analysis customers have their class")
record PolicyBody(
    @Schema(
            description = AnalysisParameters.BASIS,
            enumeration = {"contribution-share", "customer-share"},
            examples = "contribution-share",
            required = true)
        @NotNull
        String basis,
    @Schema(
            description =
                "The year, quarter or month whose contributions count. Without one, the latest"
                    + " calendar year with contributions; the one before while fewer than half as"
                    + " many customers have a contribution in the latest",
            examples = "2026")
        @Nullable String period) {

  static PolicyBody of(Policy policy) {
    Period period = policy.period();
    return new PolicyBody(policy.basis().key(), period == null ? null : period.text());
  }

  Policy toPolicy() {
    Basis known =
        Basis.named(basis)
            .orElseThrow(() -> bad("#/basis", "must be contribution-share or customer-share"));
    return new Policy(known, period == null ? null : period(period));
  }

  private static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw bad("#/period", "must be a year, quarter or month such as 2026, 2026-Q3 or 2026-09");
    }
  }

  private static ProblemException bad(String pointer, String detail) {
    return ProblemException.of(
        CommonProblem.VALIDATION_FAILED,
        "%s %s".formatted(pointer, detail),
        FieldError.at(pointer, detail));
  }
}
