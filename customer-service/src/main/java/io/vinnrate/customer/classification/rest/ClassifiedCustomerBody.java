package io.vinnrate.customer.classification.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.ClassifiedCustomer;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer of a classification in JSON. */
@Schema(name = "ClassifiedCustomer", description = "A customer's place among all of the period")
record ClassifiedCustomerBody(
    @Schema(description = "1 for the best", examples = "17", required = true) long rank,
    @Schema(required = true) UUID customerId,
    @Schema(examples = "Fjordkraft Elektro AS", required = true) String name,
    @Schema(name = "class", description = "Its class", examples = "N", required = true)
        @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(
            description = "In the company's currency; may be negative",
            examples = "412000",
            required = true)
        BigDecimal contribution,
    @Schema(
            description =
                "What it and all before it have of the whole contribution, to 12 decimals; absent"
                    + " when there is nothing to share",
            examples = "0.184")
        @Nullable BigDecimal accumulatedShare) {

  static ClassifiedCustomerBody of(ClassifiedCustomer customer) {
    return new ClassifiedCustomerBody(
        customer.rank(),
        customer.customerId(),
        customer.name(),
        customer.customerClass(),
        Figures.plain(customer.contribution()),
        Figures.plainOrAbsent(customer.accumulatedShare()));
  }
}
