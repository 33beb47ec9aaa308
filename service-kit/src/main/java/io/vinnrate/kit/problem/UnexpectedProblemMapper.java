package io.vinnrate.kit.problem;

import io.vinnrate.kit.TransientFailure;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** The last resort: 503 where trying again can help, else 500; logged once, never shown. */
@Provider
public class UnexpectedProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedProblemMapper.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable exception) {
    LOG.errorf(exception, "Request to %s failed", uri.getPath());
    boolean passing = TransientFailure.isCauseOf(exception);
    CommonProblem type = passing ? CommonProblem.UNAVAILABLE : CommonProblem.INTERNAL_ERROR;
    return ProblemResponses.of(
        Problem.of(type, type.explanation(), List.of()), uri, passing ? RETRY_AFTER : null);
  }
}
