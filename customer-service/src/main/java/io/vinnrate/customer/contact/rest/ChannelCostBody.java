package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.contact.ChannelCost;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cost of a channel in JSON. */
@Schema(name = "ChannelCost", description = "What a contact by a channel costs")
public record ChannelCostBody(
    @Schema(
            description = "What each contact costs, whatever its length",
            examples = "900",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = ChannelCost.INTEGER_DIGITS, fraction = ChannelCost.FRACTION_DIGITS)
        BigDecimal costPerContact,
    @Schema(description = "What an hour of it costs", examples = "800", required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = ChannelCost.INTEGER_DIGITS, fraction = ChannelCost.FRACTION_DIGITS)
        BigDecimal costPerHour) {

  static ChannelCostBody of(ChannelCost cost) {
    return new ChannelCostBody(cost.perContact(), cost.perHour());
  }

  ChannelCost toCost() {
    return new ChannelCost(costPerContact, costPerHour);
  }
}
