package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.opportunity.pipeline.ExitActivity;
import io.vinnrate.opportunity.pipeline.PipelineLaw;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.text.rest.TextBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of a pipeline in JSON. */
@Schema(name = "PipelineStage", description = "A stage of a company's own pipeline")
public record PipelineStageBody(
    @Schema(
            description = "Its name, unique in the pipeline",
            examples = "customerMeetings",
            required = true)
        @NotNull
        @Pattern(regexp = PipelineLaw.KEY, message = PipelineLaw.KEY_IN_WORDS)
        String key,
    @Schema(
            description =
                "The stage of the selling method that it belongs to; it tells the phase. Several"
                    + " may belong to the same, and none to one that comes before that of the stage"
                    + " above",
            examples = "customerMeetings",
            required = true)
        @NotNull
        Stage stage,
    @Schema(description = "What people call it", required = true) @NotNull @Valid TextBody name,
    @Schema(
            description = "What is to be done before it is left",
            maxItems = PipelineLaw.MAX_ACTIVITIES)
        @Size(max = PipelineLaw.MAX_ACTIVITIES)
        @Nullable List<@NotNull @Valid ExitActivityBody> exitActivities) {

  static PipelineStageBody of(PipelineStage stage) {
    return new PipelineStageBody(
        stage.key(),
        stage.stage(),
        TextBody.of(stage.name()),
        stage.exitActivities().stream().map(ExitActivityBody::of).toList());
  }

  PipelineStage toStage() {
    List<ExitActivity> activities =
        exitActivities == null
            ? List.of()
            : exitActivities.stream().map(ExitActivityBody::toActivity).toList();
    return new PipelineStage(key, stage, name.toText(), activities);
  }
}
