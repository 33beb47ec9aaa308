package io.vinnrate.customer.classification.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.ClassShare;
import io.vinnrate.customer.classification.Norm;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A class of a classification in JSON. */
@Schema(name = "ClassShare", description = "What a class is of the whole, beside the norm")
record ClassShareBody(
    @Schema(name = "class", description = "The class", examples = "N", required = true)
        @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(description = "How many customers have it", examples = "212", required = true)
        long customers,
    @Schema(
            description = "What they contribute together, in the company's currency",
            examples = "14800000",
            required = true)
        BigDecimal contribution,
    @Schema(
            description = "Their share of the customers; absent when there are none at all",
            examples = "0.053")
        @Nullable BigDecimal customerShare,
    @Schema(
            description =
                "Their share of the contribution, to 12 decimals; absent when the contributions of"
                    + " all are not more than 0 together",
            examples = "0.403")
        @Nullable BigDecimal contributionShare,
    @Schema(
            description = "The usual share of the customers: 0.05, 0.15, 0.25 and 0.55",
            examples = "0.05",
            required = true)
        BigDecimal normCustomerShare,
    @Schema(
            description = "The usual share of the contribution: 0.4, 0.3, 0.2 and 0.1",
            examples = "0.4",
            required = true)
        BigDecimal normContributionShare) {

  static ClassShareBody of(ClassShare share) {
    Norm norm = Norm.of(share.customerClass());
    return new ClassShareBody(
        share.customerClass(),
        share.customers(),
        Figures.plain(share.contribution()),
        Figures.plainOrAbsent(share.customerShare()),
        Figures.plainOrAbsent(share.contributionShare()),
        norm.customerShare(),
        norm.contributionShare());
  }
}
