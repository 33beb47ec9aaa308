package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.Assessment;
import io.vinnrate.opportunity.Factor;
import java.util.EnumMap;
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
        @Nullable Map<String, @Nullable Double> factors,
    @Schema(
            description = "The answer by criterion of the rubric",
            examples = "{\"needLevel\": \"buyingVision\", \"budget\": \"possible\"}")
        @Nullable Map<String, @Nullable String> answers) {

  Map<String, @Nullable Double> factorsOrNone() {
    return Objects.requireNonNullElse(factors, Map.of());
  }

  Map<String, @Nullable String> answersOrNone() {
    return Objects.requireNonNullElse(answers, Map.of());
  }

  Assessment toAssessment() {
    Map<Factor, Double> controls = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      Double control = factorsOrNone().get(WireName.of(factor));
      if (control != null) {
        controls.put(factor, control);
      }
    }
    Map<String, String> given = new HashMap<>();
    answersOrNone()
        .forEach((criterion, answer) -> given.put(criterion, Objects.requireNonNull(answer)));
    return Assessment.of(controls, given);
  }
}
