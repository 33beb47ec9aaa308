package io.vinnrate.customer.attention.rest;

import io.vinnrate.customer.attention.CurvePoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point of a curve in JSON. */
@Schema(name = "AttentionPoint", description = "What a part of the time gives")
public record CurvePointBody(
    @Schema(description = "Accumulated, 0 to 1", examples = "0.05", required = true)
        double timeShare,
    @Schema(
            description =
                "Accumulated, 0 to 1; above 1 where the customers that follow contribute a loss",
            examples = "0.4",
            required = true)
        double contributionShare) {

  static CurvePointBody of(CurvePoint point) {
    return new CurvePointBody(point.timeShare(), point.contributionShare());
  }
}
