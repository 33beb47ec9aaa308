package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.reason.Outcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an opportunity ends. */
@Schema(name = "ClosureRequest", description = "How an opportunity ends")
public record ClosureRequest(
    @Schema(description = "How", examples = "won", required = true) @NotNull Outcome outcome,
    @Schema(description = "Why, in the seller's words", examples = "Price and delivery time")
        @Size(min = 1, max = 2_000)
        @Nullable String reason,
    @Schema(
            description = "When the outcome was known, not in the future; left out, it is now",
            examples = "2026-05-12T13:30:00Z")
        @PlausibleTime
        @Nullable Instant closedAt) {}
