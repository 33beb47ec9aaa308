package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.Contribution;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.validation.CurrencyCode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a contribution. */
@Schema(
    name = "ContributionRequest",
    description = "What a customer has contributed in the period of the address")
public record ContributionRequest(
    @Schema(
            description =
                "What it has bought for: at least 0, at most 15 digits before and 4 after the"
                    + " decimal point",
            examples = "480000",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(
            integer = Contribution.MAX_INTEGER_DIGITS,
            fraction = Contribution.MAX_FRACTION_DIGITS)
        BigDecimal revenue,
    @Schema(
            description =
                "What was left of that when the costs of the sales were covered; negative when"
                    + " they were not",
            examples = "126500.5",
            required = true)
        @NotNull
        @Digits(
            integer = Contribution.MAX_INTEGER_DIGITS,
            fraction = Contribution.MAX_FRACTION_DIGITS)
        BigDecimal contribution,
    @Schema(description = "Of both amounts, ISO 4217", examples = "NOK", required = true)
        @NotNull
        @CurrencyCode
        String currency) {

  Contribution toContribution(Period period) {
    return new Contribution(period, revenue, contribution, currency);
  }
}
