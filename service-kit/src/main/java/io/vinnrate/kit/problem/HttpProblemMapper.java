package io.vinnrate.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Answers for what the framework itself refuses: unknown paths, methods, media types, unreadable
 * bodies.
 */
@Provider
public class HttpProblemMapper implements ExceptionMapper<WebApplicationException> {

  private static final Logger LOG = Logger.getLogger(HttpProblemMapper.class);

  private final AllowedMethods allowed;

  @Context UriInfo uri;

  HttpProblemMapper(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response original = exception.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    if (exception.getCause() instanceof JsonProcessingException json) {
      return ProblemResponses.of(JsonProblems.of(json), uri);
    }
    if (original.getStatus() >= 500) {
      LOG.errorf(exception, "Request to %s failed", uri.getPath());
    }
    CommonProblem type = CommonProblem.ofStatus(original.getStatus());
    Problem problem = Problem.of(type, type.explanation(), List.of());
    Response response = ProblemResponses.of(problem, uri);
    return original.getStatus() == 405
        ? Response.fromResponse(response)
            .header(HttpHeaders.ALLOW, allowed.at(uri.getPath()))
            .build()
        : response;
  }
}
