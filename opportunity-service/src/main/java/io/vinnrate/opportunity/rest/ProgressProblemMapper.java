package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.ProgressException;
import io.vinnrate.opportunity.pipeline.Pipeline;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal to go through a pipeline is over HTTP. */
@Provider
public class ProgressProblemMapper implements ExceptionMapper<ProgressException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ProgressException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case ProgressException.UnknownTarget unknown ->
              invalid(detail, "#/to", "must be one of " + unknown.keys());
          case ProgressException.ReasonNeeded ignored -> invalid(detail, "#/reason", "is needed");
          case ProgressException.ExitActivitiesOpen open ->
              Problem.of(
                  ProgressProblem.EXIT_ACTIVITIES_OPEN,
                  detail,
                  open.undone().stream().map(ProgressProblemMapper::error).toList());
          case ProgressException.DoneInFuture ignored ->
              invalid(detail, "#/at", "must not be in the future");
          case ProgressException.SamePipeline ignored ->
              invalid(detail, "#/stage", "must be left to a stage move within the same pipeline");
          case ProgressException.UnknownPipeline ignored ->
              invalid(detail, "#/pipeline", "is not the version of a pipeline");
        },
        uri);
  }

  private static FieldError error(Pipeline.Undone undone) {
    return FieldError.at(
        "#/to",
        "needs %s of %s first: %s"
            .formatted(
                undone.activity().key(), undone.stage().key(), undone.activity().text().en()));
  }

  private static Problem invalid(String detail, String pointer, String error) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED, detail, List.of(FieldError.at(pointer, error)));
  }
}
