package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Assessment;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says is known of an opportunity. */
@KnownAnswers
@Schema(
    name = "AssessmentRequest",
    description = "What is known of an opportunity; what is left out is unknown, which is not low")
public record AssessmentBody(
    @Schema(
            description =
                "Controls given directly, each from 0 to 1; such a factor pays no heed to its"
                    + " answers",
            implementation = FactorControls.class)
        @Valid
        @Nullable FactorControls factors,
    @Schema(
            description = "The answer by criterion of the rubric",
            examples = "{\"needLevel\": \"buyingVision\", \"budget\": \"possible\"}")
        @Nullable Map<String, @Nullable String> answers) {

  Map<String, @Nullable String> answersOrNone() {
    return Objects.requireNonNullElse(answers, Map.of());
  }

  Assessment toAssessment() {
    Map<String, String> given = new HashMap<>();
    answersOrNone()
        .forEach((criterion, answer) -> given.put(criterion, Objects.requireNonNull(answer)));
    return Assessment.of(factors == null ? Map.of() : factors.toControls(), given);
  }
}
