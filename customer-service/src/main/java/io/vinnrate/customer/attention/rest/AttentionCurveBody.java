package io.vinnrate.customer.attention.rest;

import io.vinnrate.customer.attention.AttentionCurve;
import io.vinnrate.customer.attention.CurvePoint;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The curves of time against contribution in JSON. */
@Schema(name = "AttentionCurve", description = "What the time gives, the best customers first")
public record AttentionCurveBody(
    @Schema(
            description = "As it should be: 5 % gives 40 %, 20 % gives 70 %, 45 % gives 90 %",
            required = true)
        List<CurvePointBody> deck,
    @Schema(
            description =
                "As it was: the minutes of the touchpoints of the last 365 days against the"
                    + " contributions of a year, class by class; absent without either")
        @Nullable List<CurvePointBody> own) {

  static AttentionCurveBody of(Optional<List<CurvePoint>> own) {
    return new AttentionCurveBody(
        bodies(AttentionCurve.DECK), own.map(AttentionCurveBody::bodies).orElse(null));
  }

  private static List<CurvePointBody> bodies(List<CurvePoint> points) {
    return points.stream().map(CurvePointBody::of).toList();
  }
}
