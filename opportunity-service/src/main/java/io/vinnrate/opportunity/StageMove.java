package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A seller's wish to move the selling to another stage.
 *
 * @param to the key of the stage
 * @param reason why; a move backwards needs it, and one that is forced
 * @param forced whether to go although mandatory exit activities are open
 */
public record StageMove(String to, @Nullable String reason, boolean forced) {

  /**
   * The stage that it leads to. Forwards, every mandatory exit activity of the stages that are left
   * must be done, unless it is forced; backwards, a reason must be given.
   *
   * @param from the key of the present stage; a move to it is none, and refused by nothing else
   * @param done the keys of the exit activities that are done
   * @throws ProgressException when it may not be made
   */
  PipelineStage in(Pipeline pipeline, String from, Set<String> done) {
    PipelineStage target =
        pipeline.stage(to).orElseThrow(() -> new ProgressException.UnknownTarget(pipeline, to));
    if (forced && reason == null) {
      throw new ProgressException.ReasonNeeded("A forced move");
    }
    if (pipeline.isForward(to, from) && reason == null) {
      throw new ProgressException.ReasonNeeded("A move backwards");
    }
    List<Pipeline.Undone> undone = pipeline.undone(from, to, done);
    if (!forced && !undone.isEmpty()) {
      throw new ProgressException.ExitActivitiesOpen(undone);
    }
    return target;
  }
}
