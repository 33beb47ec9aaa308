package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.PlausibleTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an exit activity is done. */
@Schema(name = "ExitActivityDoneRequest", description = "That an exit activity is done; may be {}")
public record ExitActivityDoneRequest(
    @Schema(description = "What came of it", examples = "Two plants lose 4 % of their fish")
        @Size(min = 1, max = 2_000)
        @Nullable String note,
    @Schema(
            description =
                "When it was done, not in the future; left out, it is now, or what was said before",
            examples = "2026-03-12T10:00:00Z")
        @PlausibleTime
        @Nullable Instant at) {}
