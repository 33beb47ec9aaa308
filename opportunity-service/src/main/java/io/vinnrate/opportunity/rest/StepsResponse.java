package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.BuyerStep;
import io.vinnrate.opportunity.InStep;
import io.vinnrate.opportunity.ProcessSteps;
import io.vinnrate.opportunity.SellerStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far seller and buyer have come, as callers see it. */
@Schema(name = "Steps", description = "How far seller and buyer have come")
public record StepsResponse(
    @Schema(description = "The seller's last step", examples = "findNeed")
        @Nullable SellerStep sellerStep,
    @Schema(description = "The buyer's last step", examples = "tellNeeds")
        @Nullable BuyerStep buyerStep,
    @Schema(
            description =
                "Whether the seller is ahead of the buyer, level, or behind; absent unless both"
                    + " steps are known",
            examples = "level")
        @Nullable InStep inStep) {

  static @Nullable StepsResponse of(ProcessSteps steps) {
    return steps.equals(ProcessSteps.NONE) ? null : known(steps);
  }

  /** What is known of them, which may be nothing. */
  static StepsResponse known(ProcessSteps steps) {
    return new StepsResponse(steps.sellerStep(), steps.buyerStep(), steps.inStep().orElse(null));
  }
}
