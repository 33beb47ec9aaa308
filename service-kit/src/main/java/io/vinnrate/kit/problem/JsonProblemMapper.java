package io.vinnrate.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for a body of the wrong shape; Quarkus REST raises these unwrapped. */
@Provider
public class JsonProblemMapper implements ExceptionMapper<MismatchedInputException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(MismatchedInputException exception) {
    return ProblemResponses.of(JsonProblems.of(exception), uri);
  }
}
