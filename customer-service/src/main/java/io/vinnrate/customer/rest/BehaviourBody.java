package io.vinnrate.customer.rest;

import io.vinnrate.customer.Behaviour;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.Trend;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's behaviour in JSON. */
@Schema(name = "Behaviour", description = "How a customer behaves, as segments see it")
public record BehaviourBody(
    @Schema(description = "How our revenue from it has developed") @Nullable Trend revenueHistory,
    @Schema(description = "How loyal it is") @Nullable Degree loyalty,
    @Schema(description = "How it responds to what is new") @Nullable Degree innovationResponse,
    @Schema(description = "How it responds to campaigns") @Nullable Degree campaignResponse,
    @Schema(description = "How often it buys in a year", examples = "12")
        @PositiveOrZero
        @Max(1_000_000)
        @Nullable Integer purchasesPerYear,
    @Schema(description = "How it grows itself") @Nullable Trend growth) {

  static final BehaviourBody UNKNOWN = of(Behaviour.UNKNOWN);

  static BehaviourBody of(Behaviour behaviour) {
    return new BehaviourBody(
        behaviour.revenueHistory(),
        behaviour.loyalty(),
        behaviour.innovationResponse(),
        behaviour.campaignResponse(),
        behaviour.purchasesPerYear(),
        behaviour.growth());
  }

  Behaviour toBehaviour() {
    return new Behaviour(
        revenueHistory, loyalty, innovationResponse, campaignResponse, purchasesPerYear, growth);
  }
}
