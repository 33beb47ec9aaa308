package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.Contribution;
import io.vinnrate.customer.contribution.ContributionSum;
import io.vinnrate.customer.contribution.Period;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a customer's contribution in a period, as callers see it. */
@Schema(
    name = "Contribution",
    description = "What is known of a customer's contribution in a period")
public record ContributionResponse(
    @Schema(description = PeriodParameter.DESCRIPTION, examples = "2026-Q3", required = true)
        String period,
    @Schema(description = "What it has bought for", examples = "480000", required = true)
        BigDecimal revenue,
    @Schema(
            description = "What was left of that; negative when the customer cost more",
            examples = "126500.5",
            required = true)
        BigDecimal contribution,
    @Schema(
            description =
                "Of both amounts, ISO 4217; the company's when the amounts are the sum of several"
                    + " currencies",
            examples = "NOK",
            required = true)
        String currency,
    @Schema(
            description =
                "The recorded periods that it is the sum of, earliest first: the period itself, or"
                    + " parts of it",
            examples = "[\"2026-07\", \"2026-08\"]",
            required = true)
        List<String> periods,
    @Schema(
            description = "Whether these periods leave no day of it out",
            examples = "false",
            required = true)
        boolean complete) {

  static ContributionResponse of(ContributionSum sum) {
    Contribution total = sum.total();
    return new ContributionResponse(
        total.period().text(),
        total.revenue(),
        total.contribution(),
        total.currency(),
        sum.parts().stream().map(Period::text).toList(),
        sum.isComplete());
  }
}
