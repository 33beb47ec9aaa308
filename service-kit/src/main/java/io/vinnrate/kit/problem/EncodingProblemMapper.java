package io.vinnrate.kit.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.util.List;

/** Answers for bytes that look like UTF-32 and are not. */
@Provider
public class EncodingProblemMapper implements ExceptionMapper<CharConversionException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(CharConversionException exception) {
    FieldError error = FieldError.at("#", "is not JSON in UTF-8");
    return ProblemResponses.of(
        Problem.of(CommonProblem.MALFORMED_JSON, "#: " + error.detail(), List.of(error)), uri);
  }
}
