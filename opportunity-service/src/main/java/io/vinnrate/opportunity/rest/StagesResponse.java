package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Journey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opportunity's way through its pipeline, as callers see it. */
@Schema(name = "Stages", description = "The way of an opportunity through its pipeline")
public record StagesResponse(
    @Schema(description = "The pipeline's version", examples = "default-1", required = true)
        String pipeline,
    @Schema(description = "The stage that it is at", examples = "closing", required = true)
        String stage,
    @Schema(description = "All stages, in the pipeline's order", required = true)
        List<StageProgressResponse> stages,
    @Schema(description = "When it was at stages of other pipelines, oldest first", required = true)
        List<StayResponse> before) {

  static StagesResponse of(Journey journey) {
    return new StagesResponse(
        journey.pipeline(),
        journey.stage(),
        journey.legs().stream().map(it -> StageProgressResponse.of(it, journey.now())).toList(),
        journey.before().stream().map(it -> StayResponse.of(it, journey.now())).toList());
  }
}
