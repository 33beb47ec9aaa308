package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move an opportunity over to another pipeline. What is mandatory in the one that it
 * leaves is not asked for: the other one may not know it.
 *
 * @param pipeline the version of the pipeline
 * @param stage the key of the stage to go on at; null for the one that matches the present one
 * @param reason why; null when nobody said
 */
public record PipelineMove(String pipeline, @Nullable String stage, @Nullable String reason) {

  /**
   * The stage that it leads to.
   *
   * @param from the pipeline that the opportunity is in
   * @param key the key of its present stage
   * @param to the pipeline to move over to
   * @throws ProgressException.SamePipeline when it would be a stage move
   * @throws io.vinnrate.opportunity.pipeline.PipelineException when there is no stage to go on at
   */
  PipelineStage in(Pipeline from, String key, Pipeline to) {
    PipelineStage present = from.require(key);
    if (!from.version().equals(to.version())) {
      return to.goingOnFrom(present, stage);
    }
    if (stage != null && !stage.equals(key)) {
      throw new ProgressException.SamePipeline(pipeline);
    }
    return present;
  }
}
