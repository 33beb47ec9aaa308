package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.pipeline.Stage;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the selling shall stand. */
@Schema(name = "StageMoveRequest", description = "Where the selling stands now")
public record StageMoveRequest(
    @Schema(
            description = "The stage, before or after the present one",
            examples = "customerMeetings",
            required = true)
        @NotNull
        Stage to) {}
