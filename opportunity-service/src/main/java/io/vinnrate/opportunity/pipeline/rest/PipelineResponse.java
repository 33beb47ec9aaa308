package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineActivation;
import io.vinnrate.opportunity.pipeline.StoredPipeline;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline in JSON. */
@Schema(name = "Pipeline", description = "The stages that a company's sales go through")
public record PipelineResponse(
    @Schema(description = "Its name", examples = "default-1", required = true) String version,
    @Schema(description = "In the order in which sales go through them", required = true)
        List<PipelineStageBody> stages,
    @Schema(description = "Whether new opportunities start in it", required = true) boolean active,
    @Schema(description = "When it was made", required = true) Instant createdAt) {

  static PipelineResponse of(StoredPipeline stored, PipelineActivation last) {
    Pipeline pipeline = stored.pipeline();
    return new PipelineResponse(
        pipeline.version(),
        pipeline.stages().stream().map(PipelineStageBody::of).toList(),
        last.pipeline().equals(pipeline.version()),
        stored.createdAt());
  }
}
