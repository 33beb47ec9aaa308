package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.scoring.registry.UnknownModelException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Names the model that does not exist. */
@Provider
public class UnknownModelMapper implements ExceptionMapper<UnknownModelException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(UnknownModelException exception) {
    return ProblemResponses.of(
        Problem.of(
            CommonProblem.VALIDATION_FAILED,
            String.valueOf(exception.getMessage()),
            List.of(FieldError.at("#/model", "is not the version of a model"))),
        uri);
  }
}
