package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Stay;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time at a stage, as callers see it. */
@Schema(name = "Stay", description = "A time that the opportunity was at a stage and open")
public record StayResponse(
    @Schema(description = "The pipeline's version", examples = "default-1", required = true)
        String pipeline,
    @Schema(description = "The stage's key", examples = "customerMeetings", required = true)
        String stage,
    @Schema(description = "When it came there, or was reopened there", required = true)
        Instant from,
    @Schema(description = "When it left or was closed; absent while it is there")
        @Nullable Instant to,
    @Schema(
            description = "How long that was, or is until now",
            examples = "604800",
            required = true)
        long seconds,
    @Schema(description = "Why it came there", examples = "The sponsor has left the company")
        @Nullable String reason,
    @Schema(
            description = "Whether it came there although mandatory exit activities were open",
            required = true)
        boolean forced) {

  static StayResponse of(Stay stay, Instant now) {
    return new StayResponse(
        stay.pipeline(),
        stay.stage(),
        stay.from(),
        stay.to(),
        stay.length(now).toSeconds(),
        stay.reason(),
        stay.forced());
  }
}
