package io.vinnrate.opportunity.activity.rest;

import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.activity.Initiator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as callers see it. */
@Schema(name = "Activity", description = "Something that was done with the buyer")
public record ActivityResponse(
    @Schema(description = "Identifies it, UUID version 7", required = true) UUID id,
    @Schema(description = "How it was done", examples = "meeting", required = true)
        ActivityKind kind,
    @Schema(
            description = "What was done, in the seller's words",
            examples = "First meeting at the plant: agreed on where the cold chain breaks",
            required = true)
        String what,
    @Schema(description = "When it was", examples = "2026-02-18T13:30:00Z", required = true)
        Instant at,
    @Schema(description = "Who began it", examples = "us") @Nullable Initiator initiatedBy,
    @Schema(description = "How many minutes it took", examples = "60") @Nullable Integer minutes,
    @Schema(
            description = "With whom. Somebody who is no stakeholder any more is still named here",
            examples = "[\"f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d\"]",
            required = true)
        List<UUID> stakeholderIds) {

  /** An activity as callers see it. */
  public static ActivityResponse of(Activity activity) {
    return new ActivityResponse(
        activity.id(),
        activity.kind(),
        activity.what(),
        activity.at(),
        activity.initiatedBy(),
        activity.minutes(),
        activity.stakeholderIds());
  }
}
