package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.pipeline.Pipeline;
import io.vinnrate.opportunity.pipeline.PipelineLaw;
import io.vinnrate.opportunity.pipeline.PipelineStage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company's own pipeline. */
@Schema(name = "PipelineRequest", description = "The stages that a company's sales go through")
public record PipelineRequest(
    @Schema(
            description = "Its name; never used again, and not `active`",
            examples = "ours-2",
            required = true)
        @NotNull
        @Pattern(
            regexp = "(?!active$)" + PipelineLaw.KEY,
            message = PipelineLaw.KEY_IN_WORDS + ", and not be 'active'")
        String version,
    @Schema(
            description = "In the order in which sales go through them",
            required = true,
            minItems = 1,
            maxItems = PipelineLaw.MAX_STAGES)
        @NotNull
        @Size(min = 1, max = PipelineLaw.MAX_STAGES)
        List<@NotNull @Valid PipelineStageBody> stages) {

  /**
   * The pipeline.
   *
   * @throws ProblemException with every breach of the law of pipelines
   */
  Pipeline toPipeline() {
    List<PipelineStage> parts = stages.stream().map(PipelineStageBody::toStage).toList();
    FieldError[] errors =
        PipelineLaw.breaches(parts).stream()
            .map(it -> FieldError.at("#" + it.place(), it.detail()))
            .toArray(FieldError[]::new);
    if (errors.length > 0) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED, "The stages make no pipeline", errors);
    }
    return new Pipeline(version, parts);
  }
}
