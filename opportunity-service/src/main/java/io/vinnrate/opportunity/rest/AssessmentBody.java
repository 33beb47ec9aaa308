package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.validation.ShortTexts;
import io.vinnrate.opportunity.Assessment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says is known of an opportunity. */
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
            description =
                "The answer by criterion of the active rubric, or as it is already: answers that"
                    + " the rubric has dropped may be repeated, and stay when they are left out",
            examples = "{\"needLevel\": \"buyingVision\", \"budget\": \"possible\"}",
            additionalProperties = ShortTexts.ShortText.class)
        @Size(max = 200)
        @ShortTexts
        @Nullable Map<String, String> answers) {

  Assessment toAssessment() {
    return Assessment.of(
        factors == null ? Map.of() : factors.toControls(),
        Objects.requireNonNullElse(answers, Map.of()));
  }
}
