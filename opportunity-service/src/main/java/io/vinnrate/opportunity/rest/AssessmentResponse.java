package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.Assessment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an opportunity, as callers see it. */
@Schema(name = "Assessment", description = "What is known of an opportunity")
public record AssessmentResponse(
    @Schema(
            description = "Controls given directly",
            implementation = FactorControls.class,
            required = true)
        Map<String, Double> factors,
    @Schema(
            description = "The answer by criterion, as it was given",
            examples = "{\"needLevel\": \"buyingVision\", \"budget\": \"possible\"}",
            required = true)
        Map<String, String> answers,
    @Schema(
            description =
                "Those of the answers that the active rubric does not have, or not any more: kept,"
                    + " and without effect on the score",
            examples = "{\"weather\": \"fine\"}",
            required = true)
        Map<String, String> dropped,
    @Schema(description = "When it last changed; absent while nothing was ever said")
        @Nullable Instant assessedAt) {

  static AssessmentResponse of(Assessment assessment, Map<String, String> dropped) {
    Map<String, Double> factors = new LinkedHashMap<>();
    assessment.factors().forEach((factor, control) -> factors.put(WireName.of(factor), control));
    return new AssessmentResponse(factors, assessment.answers(), dropped, assessment.assessedAt());
  }
}
