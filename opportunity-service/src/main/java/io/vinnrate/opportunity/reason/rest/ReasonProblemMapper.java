package io.vinnrate.opportunity.reason.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.reason.ReasonException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of reasons is over HTTP. */
@Provider
public class ReasonProblemMapper implements ExceptionMapper<ReasonException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ReasonException exception) {
    return ProblemResponses.of(
        Problem.of(
            CommonProblem.VALIDATION_FAILED,
            String.valueOf(exception.getMessage()),
            List.of(error(exception))),
        uri);
  }

  private static FieldError error(ReasonException exception) {
    return switch (exception) {
      case ReasonException.Unfitting ignored ->
          FieldError.at("#/reasonKey", "must be one of the reasons for this outcome");
      case ReasonException.KeyRepeated repeated ->
          FieldError.at("#/reasons/%d/key".formatted(repeated.place()), "stands before already");
    };
  }
}
