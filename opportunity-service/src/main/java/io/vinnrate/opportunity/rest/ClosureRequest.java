package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.Ending;
import io.vinnrate.opportunity.reason.Outcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an opportunity ends. */
@Schema(name = "ClosureRequest", description = "How an opportunity ends")
public record ClosureRequest(
    @Schema(description = "How", examples = "lost", required = true) @NotNull Outcome outcome,
    @Schema(description = "Why, in the seller's words", examples = "Price and delivery time")
        @Size(min = 1, max = 2_000)
        @Nullable String reason,
    @Schema(
            description = "Why, by the key of a closure reason that explains this outcome",
            examples = "price")
        @Nullable String reasonKey,
    @Schema(
            description = "Who won it instead, or was preferred; not when it is won",
            examples = "Nordkjøl AS")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Size(max = 200)
        @Nullable String competitor,
    @Schema(
            description =
                "When the outcome was known, not in the future, but maybe before the opportunity"
                    + " was noted here; left out, it is now",
            examples = "2026-05-12T13:30:00Z")
        @PlausibleTime
        @Nullable Instant closedAt) {

  Ending toEnding() {
    return new Ending(
        outcome, reason, reasonKey, competitor == null ? null : competitor.strip(), closedAt);
  }
}
