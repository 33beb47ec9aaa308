package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.pipeline.Phase;
import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import io.vinnrate.opportunity.pipeline.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where the selling stands.
 *
 * @param pipeline the version of the pipeline that the opportunity goes through
 * @param stage the key of a stage of that pipeline
 * @param methodStage the stage of the selling method that it stands for
 */
@Embeddable
public record Position(
    String pipeline, String stage, @Enumerated(EnumType.STRING) Stage methodStage) {

  /** A stage of the pipeline that comes with the product, which has those of the method. */
  static Position of(Stage stage) {
    return new Position("default-1", WireName.of(stage), stage);
  }

  /** A stage of a pipeline. */
  static Position of(Pipeline pipeline, PipelineStage stage) {
    return new Position(pipeline.version(), stage.key(), stage.stage());
  }

  /** The phase that the stage belongs to. */
  public Phase phase() {
    return methodStage.phase();
  }
}
