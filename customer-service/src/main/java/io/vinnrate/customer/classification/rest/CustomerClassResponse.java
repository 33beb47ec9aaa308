package io.vinnrate.customer.classification.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.ClassifiedCustomer;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's class in a period in JSON. */
@Schema(name = "CustomerClassInPeriod", description = "A customer's class as it was in a period")
record CustomerClassResponse(
    @Schema(required = true) UUID customerId,
    @Schema(
            description = "By what the classes are divided",
            enumeration = {"contribution-share", "customer-share"},
            examples = "contribution-share",
            required = true)
        String basis,
    @Schema(description = "Whose contributions count", examples = "2026", required = true)
        String period,
    @Schema(name = "class", description = "Its class", examples = "A", required = true)
        @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(description = "1 for the best within reach", examples = "17", required = true)
        long rank,
    @Schema(
            description = "How many customers within reach have a contribution in the period",
            examples = "4012",
            required = true)
        long customers,
    @Schema(
            description = "What it contributed; may be negative",
            examples = "412000",
            required = true)
        BigDecimal contribution,
    @Schema(description = "The company's currency, ISO 4217", examples = "NOK", required = true)
        String currency,
    @Schema(
            description =
                "Its own share of the contribution of all, to 12 decimals; absent when there is"
                    + " nothing to share",
            examples = "0.011")
        @Nullable BigDecimal contributionShare,
    @Schema(
            description = "What it and all before it have of it; absent likewise",
            examples = "0.184")
        @Nullable BigDecimal accumulatedShare) {

  static CustomerClassResponse of(Analysis analysis, ClassifiedCustomer customer, String currency) {
    return new CustomerClassResponse(
        customer.customerId(),
        analysis.basis().key(),
        analysis.period().text(),
        customer.customerClass(),
        customer.rank(),
        customer.customers(),
        Figures.plain(customer.contribution()),
        currency,
        Figures.plainOrAbsent(customer.contributionShare()),
        Figures.plainOrAbsent(customer.accumulatedShare()));
  }
}
