package io.vinnrate.opportunity.activity.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.opportunity.activity.ActivityException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What each refusal of activities is over HTTP. */
@Provider
public class ActivityProblemMapper implements ExceptionMapper<ActivityException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(ActivityException exception) {
    String detail = String.valueOf(exception.getMessage());
    return ProblemResponses.of(
        switch (exception) {
          case ActivityException.NotFound ignored ->
              Problem.of(CommonProblem.NOT_FOUND, detail, List.of());
          case ActivityException.InTheFuture ignored ->
              invalid(detail, "#/at", "must not be in the future");
          case ActivityException.UnknownStakeholder unknown ->
              invalid(
                  detail,
                  "#/stakeholderIds/" + unknown.index(),
                  "is no stakeholder of this opportunity");
          case ActivityException.TooMany ignored ->
              Problem.of(ActivityProblem.TOO_MANY_ACTIVITIES, detail, List.of());
        },
        uri);
  }

  private static Problem invalid(String detail, String pointer, String error) {
    return Problem.of(
        CommonProblem.VALIDATION_FAILED, detail, List.of(FieldError.at(pointer, error)));
  }
}
