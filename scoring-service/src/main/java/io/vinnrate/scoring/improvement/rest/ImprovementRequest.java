package io.vinnrate.scoring.improvement.rest;

import io.vinnrate.kit.validation.ShortTexts;
import io.vinnrate.scoring.score.rest.FactorControls;
import io.vinnrate.scoring.score.rest.FactsBody;
import io.vinnrate.scoring.score.rest.ScoreRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller knows of an opportunity, and what is to become of it. */
@Schema(
    name = "ImprovementRequest",
    description = "What is known, and a target, some hours, or both")
public record ImprovementRequest(
    @Valid @Nullable FactorControls factors,
    @Schema(
            description = "Answers of the rubric: the answer's key by the criterion's key",
            examples = "{\"needLevel\": \"conscious\", \"painConfirmed\": \"byUser\"}",
            additionalProperties = ShortTexts.ShortText.class)
        @Size(max = 200)
        @ShortTexts
        @Nullable Map<String, String> answers,
    @Schema(implementation = FactsBody.class) @Valid @Nullable FactsBody facts,
    @Schema(
            description = "The version of the model to improve under; the active one when absent",
            examples = "default-1")
        @Size(min = 1, max = 100)
        @Nullable String model,
    @Schema(description = "The win probability to reach, more than 0 to 1", examples = "0.6")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Nullable Double target,
    @Schema(description = "The hours that may be spent, at least 0", examples = "20")
        @DecimalMin("0")
        @DecimalMax(GoalParameters.MOST_HOURS)
        @Nullable Double hours) {

  /** The same without a goal. */
  ScoreRequest toScoreRequest() {
    return new ScoreRequest(factors, answers, facts, null, model, null, null);
  }
}
