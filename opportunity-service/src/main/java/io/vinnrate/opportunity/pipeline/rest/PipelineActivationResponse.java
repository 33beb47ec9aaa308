package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.opportunity.pipeline.PipelineActivation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a pipeline is in force, in JSON. */
@Schema(name = "PipelineActivation", description = "That a pipeline came into force")
public record PipelineActivationResponse(
    @Schema(description = "The pipeline's version", examples = "ours-2", required = true)
        String pipeline,
    @Schema(
            description = "Counts the activations of all pipelines",
            examples = "3",
            required = true)
        long activation,
    @Schema(description = "When it came into force", required = true) Instant activatedAt) {

  static PipelineActivationResponse of(PipelineActivation activation) {
    return new PipelineActivationResponse(
        activation.pipeline(), activation.number(), activation.activatedAt());
  }
}
