package io.vinnrate.kit.precondition;

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

/** 412 for a change that was made on another version than the current one. */
@Provider
public class StaleVersionMapper implements ExceptionMapper<StaleVersionException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(StaleVersionException exception) {
    return ProblemResponses.of(
        Problem.of(
            CommonProblem.PRECONDITION_FAILED,
            CommonProblem.PRECONDITION_FAILED.explanation(),
            List.of(FieldError.inHeader("If-Match", "names another version than the current one"))),
        uri,
        null);
  }
}
