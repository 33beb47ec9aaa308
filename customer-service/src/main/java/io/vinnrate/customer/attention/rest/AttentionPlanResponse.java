package io.vinnrate.customer.attention.rest;

import io.vinnrate.customer.attention.AttentionPlan;
import io.vinnrate.customer.attention.CurvePoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attention plan as callers see it. */
@Schema(name = "AttentionPlan", description = "How a week's hours are spread over customers")
public record AttentionPlanResponse(
    @Schema(description = "As it was asked for", examples = "40", required = true)
        BigDecimal hoursPerWeek,
    @Schema(description = "All four classes, the most valuable first", required = true)
        List<ClassPlanBody> classes,
    @Schema(
            description =
                "Whom to contact, class by class, the most due first; the minutes add up to the"
                    + " week's hours exactly",
            required = true)
        List<PlannedContactBody> customers,
    @Schema(description = "What the time gives", required = true) AttentionCurveBody curve) {

  static AttentionPlanResponse of(
      BigDecimal hoursPerWeek, AttentionPlan plan, Optional<List<CurvePoint>> own, Instant now) {
    return new AttentionPlanResponse(
        hoursPerWeek,
        plan.classes().stream().map(it -> ClassPlanBody.of(it, plan.minutes())).toList(),
        plan.classes().stream()
            .flatMap(it -> it.contacts().stream())
            .map(it -> PlannedContactBody.of(it, now))
            .toList(),
        AttentionCurveBody.of(own));
  }
}
