package io.vinnrate.customer.value.rest;

import io.vinnrate.customer.value.ValueCase;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value case as callers see it. */
@Schema(
    name = "ValueCase",
    description = "What a sale costs us, what the customer pays, what that is worth to it")
public record ValueCaseResponse(
    @Schema(description = "What it costs us", examples = "7000", required = true) BigDecimal cost,
    @Schema(description = "What the customer pays", examples = "10000", required = true)
        BigDecimal price,
    @Schema(description = "What it is worth to the customer", examples = "13000", required = true)
        BigDecimal customerValue,
    @Schema(description = "Of all amounts, ISO 4217", examples = "NOK", required = true)
        String currency,
    @Schema(description = "What we keep: price − cost", examples = "3000", required = true)
        BigDecimal margin,
    @Schema(
            description = "What the customer keeps: customer value − price",
            examples = "3000",
            required = true)
        BigDecimal customersGain,
    @Schema(
            description = "What the sale creates: customer value − cost",
            examples = "6000",
            required = true)
        BigDecimal valueCreated,
    @Schema(description = "Who gets it; absent when nothing is created")
        @Nullable ValueShares shares,
    @Schema(description = "What the case rests on", required = true) ValueQuestionsBody questions) {

  static ValueCaseResponse of(ValueCase value) {
    return new ValueCaseResponse(
        value.cost(),
        value.price(),
        value.customerValue(),
        value.currency().getCurrencyCode(),
        value.margin(),
        value.customersGain(),
        value.valueCreated(),
        value.shares().map(ValueShares::of).orElse(null),
        ValueQuestionsBody.of(value.questions()));
  }

  /** Who gets the created value. */
  @Schema(name = "ValueShares", description = "Shares of the created value; they add to 1")
  public record ValueShares(
      @Schema(description = "Ours: the margin's", examples = "0.5", required = true)
          BigDecimal ours,
      @Schema(description = "The customer's: its gain's", examples = "0.5", required = true)
          BigDecimal customers) {

    static ValueShares of(ValueCase.Shares shares) {
      return new ValueShares(shares.ours(), shares.customers());
    }
  }
}
