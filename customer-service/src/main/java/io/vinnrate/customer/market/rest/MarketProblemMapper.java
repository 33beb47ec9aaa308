package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.MarketException;
import io.vinnrate.customer.market.MarketException.CellFault;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the market is over HTTP. */
@Provider
public class MarketProblemMapper implements ExceptionMapper<MarketException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(MarketException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case MarketException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case MarketException.VersionNeeded ignored ->
              Problem.of(
                  CommonProblem.PRECONDITION_REQUIRED,
                  detail,
                  List.of(FieldError.inHeader("If-Match", "is needed to replace a segment")));
          case MarketException.TooManySegments ignored ->
              Problem.of(MarketProblem.TOO_MANY_SEGMENTS, detail, List.of());
          case MarketException.SegmentInUse ignored ->
              Problem.of(MarketProblem.SEGMENT_IN_USE, detail, List.of());
          case MarketException.BadCells bad ->
              Problem.of(
                  CommonProblem.VALIDATION_FAILED,
                  detail,
                  bad.faults().stream().map(MarketProblemMapper::error).toList());
        },
        uri);
  }

  private static FieldError error(CellFault fault) {
    return FieldError.at("#/cells/%d/customerSegment".formatted(fault.place()), fault.reason());
  }
}
