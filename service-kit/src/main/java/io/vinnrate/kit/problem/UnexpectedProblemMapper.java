package io.vinnrate.kit.problem;

import io.vertx.core.http.HttpClosedException;
import io.vinnrate.kit.TransientFailure;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The last resort: 503 where trying again can help, else 500; logged once, never shown. */
@Provider
public class UnexpectedProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedProblemMapper.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable exception) {
    if (TransientFailure.isCauseOf(exception)) {
      LOG.warnf("Request to %s was put off: %s", uri.getPath(), TransientFailure.rootOf(exception));
      return answer(CommonProblem.UNAVAILABLE, RETRY_AFTER);
    }
    Throwable root = TransientFailure.rootOf(exception);
    if (root instanceof HttpClosedException || root instanceof ClosedChannelException) {
      LOG.debugf("The caller of %s has gone away", uri.getPath());
      return answer(CommonProblem.BAD_REQUEST, null);
    }
    LOG.errorf(exception, "Request to %s failed", uri.getPath());
    return answer(CommonProblem.INTERNAL_ERROR, null);
  }

  private Response answer(CommonProblem type, @Nullable Duration retryAfter) {
    return ProblemResponses.of(Problem.of(type, type.explanation(), List.of()), uri, retryAfter);
  }
}
