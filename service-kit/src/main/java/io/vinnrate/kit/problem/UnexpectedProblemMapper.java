package io.vinnrate.kit.problem;

import io.vinnrate.kit.TransientFailure;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The last resort: 503 where trying again can help, else 500; logged once, never shown. */
@Provider
public class UnexpectedProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedProblemMapper.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private static final Set<String> NO_SUCH_CHARACTER = Set.of("22021", "22P05");

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable exception) {
    if (isTextWithoutPlace(exception)) {
      return answer(CommonProblem.BAD_REQUEST, "Text must not contain the character U+0000", null);
    }
    if (TransientFailure.isCauseOf(exception)) {
      LOG.warnf("Request to %s was put off: %s", uri.getPath(), TransientFailure.rootOf(exception));
      CommonProblem type = CommonProblem.UNAVAILABLE;
      return answer(type, type.explanation(), RETRY_AFTER);
    }
    LOG.errorf(exception, "Request to %s failed", uri.getPath());
    CommonProblem type = CommonProblem.INTERNAL_ERROR;
    return answer(type, type.explanation(), null);
  }

  private Response answer(CommonProblem type, String detail, @Nullable Duration retryAfter) {
    return ProblemResponses.of(Problem.of(type, detail, List.of()), uri, retryAfter);
  }

  /** The one character that JSON and addresses can carry and PostgreSQL's text can't. */
  private static boolean isTextWithoutPlace(Throwable exception) {
    int depth = 0;
    for (Throwable cause = exception; cause != null && depth < 20; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && NO_SUCH_CHARACTER.contains(state(sql))) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static String state(SQLException exception) {
    return Objects.requireNonNullElse(exception.getSQLState(), "");
  }
}
