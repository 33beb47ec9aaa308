package io.vinnrate.opportunity.activity.rest;

import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.validation.PlausibleTime;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.activity.Initiator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a caller says of an activity. */
@Schema(name = "ActivityRequest", description = "Something that was done with the buyer")
public record ActivityRequest(
    @Schema(description = "How it was done", examples = "meeting", required = true) @NotNull
        ActivityKind kind,
    @Schema(
            description = "What was done, in the seller's words; it stays in this service",
            examples = "First meeting at the plant: agreed on where the cold chain breaks",
            required = true)
        @NotBlank
        @Size(max = 2000)
        String what,
    @Schema(
            description = "When it was, not in the future",
            examples = "2026-02-18T13:30:00Z",
            required = true)
        @NotNull
        @PlausibleTime
        Instant at,
    @Schema(description = "Who began it", examples = "us") @Nullable Initiator initiatedBy,
    @Schema(description = "How many minutes it took", examples = "60")
        @PositiveOrZero
        @Max(Activity.MAX_MINUTES)
        @Nullable Integer minutes,
    @Schema(
            description = "With whom: stakeholders of this opportunity",
            examples = "[\"f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d\"]")
        @Size(max = 20)
        @UniqueElements(message = "must name everybody once")
        @Nullable List<@NotNull UUID> stakeholderIds) {

  Activity toActivity() {
    return new Activity(
        Identifiers.next(),
        kind,
        what.strip(),
        at,
        initiatedBy,
        minutes,
        Objects.requireNonNullElse(stakeholderIds, List.of()));
  }
}
