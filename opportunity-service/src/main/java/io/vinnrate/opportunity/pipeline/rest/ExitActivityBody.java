package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.opportunity.pipeline.ExitActivity;
import io.vinnrate.opportunity.pipeline.PipelineLaw;
import io.vinnrate.opportunity.text.rest.TextBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exit activity in JSON. */
@Schema(
    name = "ExitActivity",
    description = "Something to do before a stage is left for a later one")
public record ExitActivityBody(
    @Schema(
            description =
                "Its name, unique in the pipeline; what is done of it stays done in another"
                    + " pipeline that has the same key",
            examples = "uncoverPain",
            required = true)
        @NotNull
        @Pattern(regexp = PipelineLaw.KEY, message = PipelineLaw.KEY_IN_WORDS)
        String key,
    @Schema(description = "What is to be done", required = true) @NotNull @Valid TextBody text,
    @Schema(
            description = "Whether the stage can't be left without it, unless that is forced",
            examples = "true",
            defaultValue = "false")
        @Nullable Boolean mandatory) {

  static ExitActivityBody of(ExitActivity activity) {
    return new ExitActivityBody(activity.key(), TextBody.of(activity.text()), activity.mandatory());
  }

  ExitActivity toActivity() {
    return new ExitActivity(key, text.toText(), Boolean.TRUE.equals(mandatory));
  }
}
