package io.vinnrate.kit.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for JSON that is too deep, too long or too precise to be read. */
@Provider
public class JsonLimitMapper implements ExceptionMapper<StreamConstraintsException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(StreamConstraintsException exception) {
    return ProblemResponses.of(JsonProblems.of(exception), uri);
  }
}
