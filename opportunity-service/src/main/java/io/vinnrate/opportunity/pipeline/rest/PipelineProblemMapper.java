package io.vinnrate.opportunity.pipeline.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.pipeline.PipelineException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of the domain is over HTTP. */
@Provider
public class PipelineProblemMapper implements ExceptionMapper<PipelineException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(PipelineException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case PipelineException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case PipelineException.VersionTaken ignored ->
              Problem.of(
                  PipelineProblem.VERSION_TAKEN,
                  detail,
                  List.of(FieldError.at("#/version", "is the version of another one")));
          case PipelineException.UnknownStage unknown ->
              noStage(detail, "must be one of " + unknown.keys());
          case PipelineException.NoMatchingStage none ->
              noStage(detail, "is needed, and one of " + none.keys());
        },
        uri);
  }

  private static Problem noStage(String detail, String error) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED, detail, List.of(FieldError.at("#/stage", error)));
  }
}
