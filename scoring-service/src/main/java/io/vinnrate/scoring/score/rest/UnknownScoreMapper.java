package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import io.vinnrate.scoring.score.UnknownScoreException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** 404 for a score that does not exist. */
@Provider
public class UnknownScoreMapper implements ExceptionMapper<UnknownScoreException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(UnknownScoreException exception) {
    return ProblemResponses.of(
        Problem.of(CommonProblem.NOT_FOUND, String.valueOf(exception.getMessage()), List.of()),
        uri);
  }
}
