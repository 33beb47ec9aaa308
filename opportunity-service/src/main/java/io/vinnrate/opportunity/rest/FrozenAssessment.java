package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.Assessment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was known of an opportunity when its outcome was, as callers see it. */
@Schema(
    name = "FrozenAssessment",
    description = "What was known of an opportunity when its outcome was")
public record FrozenAssessment(
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
    @Schema(description = "When it had last changed; absent when nothing was ever said")
        @Nullable Instant assessedAt) {

  static FrozenAssessment of(Assessment assessment) {
    Map<String, Double> factors = new LinkedHashMap<>();
    assessment.factors().forEach((factor, control) -> factors.put(WireName.of(factor), control));
    return new FrozenAssessment(factors, assessment.answers(), assessment.assessedAt());
  }
}
