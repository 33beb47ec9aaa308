package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.Direction;
import io.vinnrate.kit.paging.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose what is compared. */
public class MovementParameters {

  @Parameter(description = "The earlier year, quarter or month", example = "2025", required = true)
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "The later year, quarter or month", example = "2026", required = true)
  @QueryParam("to")
  @Nullable String to;

  @Parameter(
      description = AnalysisParameters.BASIS,
      schema =
          @Schema(
              enumeration = {"contribution-share", "customer-share"},
              defaultValue = "contribution-share"))
  @QueryParam("basis")
  @Nullable String basis;

  @Parameter(
      description =
          "Only customers who went there: to a better class, to a worse one, or into and out of"
              + " those with a contribution",
      schema = @Schema(implementation = Direction.class))
  @QueryParam("direction")
  @Nullable String direction;

  Analysis earlier() {
    return new Analysis(AnalysisParameters.period("from", from), AnalysisParameters.basis(basis));
  }

  Analysis later() {
    return new Analysis(AnalysisParameters.period("to", to), AnalysisParameters.basis(basis));
  }

  @Nullable Direction direction() {
    return Parameters.oneOf("direction", direction, Direction.class);
  }
}
