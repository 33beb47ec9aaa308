package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Closure;
import io.vinnrate.opportunity.reason.Outcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an opportunity ended, as callers see it. */
@Schema(name = "Closure", description = "How an opportunity ended")
public record ClosureResponse(
    @Schema(description = "How", examples = "won", required = true) Outcome outcome,
    @Schema(description = "Why, in the seller's words", examples = "Price and delivery time")
        @Nullable String reason,
    @Schema(description = "Why, by the key of a closure reason", examples = "price")
        @Nullable String reasonKey,
    @Schema(description = "Who won it instead", examples = "Nordkjøl AS")
        @Nullable String competitor,
    @Schema(description = "When the outcome was known", required = true) Instant closedAt,
    @Schema(
            description =
                "What was known of the opportunity when the outcome was, frozen for learning from"
                    + " it",
            required = true)
        FrozenAssessment assessment) {

  static @Nullable ClosureResponse of(@Nullable Closure closure) {
    return closure == null
        ? null
        : new ClosureResponse(
            closure.outcome(),
            closure.reason(),
            closure.reasonKey(),
            closure.competitor(),
            closure.closedAt(),
            FrozenAssessment.of(closure.assessment()));
  }
}
