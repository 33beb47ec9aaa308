package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.Pipelines;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Where opportunities stand that others tell of: no exit activity is asked for, since they have
 * been moved already. No SQL round trip but those of {@link Pipelines}.
 */
@ApplicationScoped
public class Positions {

  /** Why an opportunity is elsewhere after another system told so, for its history. */
  public static final String SYNCHRONISED = "synchronised";

  private final Pipelines pipelines;

  Positions(Pipelines pipelines) {
    this.pipelines = pipelines;
  }

  /**
   * Where a new opportunity stands, in the pipeline in force.
   *
   * @param stage the key of its stage; null for the stage where sales usually start
   * @throws io.vinnrate.opportunity.pipeline.PipelineException.UnknownStage when there is none
   */
  public Position ofNew(@Nullable String stage) {
    Pipelines.Start start = pipelines.start(stage);
    return Position.of(start.pipeline(), start.stage());
  }

  /**
   * Where a known opportunity stands, in its own pipeline.
   *
   * @param stage the key of its stage; null for the one that it is at
   * @throws io.vinnrate.opportunity.pipeline.PipelineException.UnknownStage when there is none
   */
  public Position ofKnown(Position present, @Nullable String stage) {
    if (stage == null || stage.equals(present.stage())) {
      return present;
    }
    Pipeline pipeline = pipelines.require(present.pipeline());
    return Position.of(pipeline, pipeline.require(stage));
  }
}
