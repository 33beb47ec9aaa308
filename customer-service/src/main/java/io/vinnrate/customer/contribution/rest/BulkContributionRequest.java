package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.BulkContributions.NamedContribution;
import io.vinnrate.customer.contribution.Contribution;
import io.vinnrate.customer.contribution.CustomerName;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.validation.CurrencyCode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a line says of a contribution. */
@NamesOneCustomer
@Schema(
    name = "BulkContributionRequest",
    description = "What a customer has contributed in a period; exactly one of the ids is given")
public record BulkContributionRequest(
    @Schema(description = "The customer", examples = "0198f1d4-6f0a-7c2e-9b1d-3a5c7e9f1b2d")
        @Nullable UUID customerId,
    @Schema(
            description = "The customer's identifier in the system it is synchronised with",
            examples = "crm-4711")
        @Size(min = 1, max = 100)
        @Nullable String externalId,
    @Schema(
            description = PeriodParameter.DESCRIPTION,
            pattern = PeriodParameter.PATTERN,
            examples = "2026-Q3",
            required = true)
        @NotNull
        @PeriodText
        String period,
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
            description = "What was left of that; negative when the customer cost more",
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

  NamedContribution toContribution() {
    CustomerName customer =
        customerId == null
            ? new CustomerName.Outside(Objects.requireNonNull(externalId))
            : new CustomerName.Own(customerId);
    return new NamedContribution(
        customer, new Contribution(Period.parse(period), revenue, contribution, currency));
  }
}
