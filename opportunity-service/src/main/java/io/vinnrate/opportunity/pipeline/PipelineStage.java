package io.vinnrate.opportunity.pipeline;

import io.vinnrate.opportunity.text.Text;
import java.util.List;

/**
 * A stage of a company's own pipeline.
 *
 * @param key its name, unique in the pipeline; the same key in another pipeline is the same stage
 * @param stage which stage of the selling method it belongs to; several may belong to the same
 * @param name what people call it
 * @param exitActivities what is to be done before it is left, in the order in which it is best done
 */
public record PipelineStage(String key, Stage stage, Text name, List<ExitActivity> exitActivities) {

  public PipelineStage {
    exitActivities = List.copyOf(exitActivities);
  }
}
