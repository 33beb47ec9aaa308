package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.PipelineMove;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which pipeline the opportunity shall go through from now on. */
@Schema(
    name = "PipelineMoveRequest",
    description = "Which pipeline the opportunity goes through now")
public record PipelineMoveRequest(
    @Schema(description = "The pipeline's version", examples = "ours-2", required = true)
        @NotNull
        @Size(min = 1, max = 64)
        String pipeline,
    @Schema(
            description =
                "The stage to go on at; left out, the one with the key of the present stage, else"
                    + " the first of the same stage of the selling method",
            examples = "demo")
        @Size(min = 1, max = 64)
        @Nullable String stage,
    @Schema(description = "Why, for the history", examples = "All of us sell by ours-2 from May")
        @Pattern(regexp = StageMoveRequest.SAID, message = StageMoveRequest.NOT_SAID)
        @Size(max = StageMoveRequest.MAX_REASON)
        @Nullable String reason) {

  PipelineMove toMove() {
    return new PipelineMove(pipeline, stage, reason);
  }
}
