package io.vinnrate.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns a problem into the response that carries it. */
public final class ProblemResponses {

  private ProblemResponses() {}

  /** The response at the request's path. */
  public static Response of(Problem problem, UriInfo uri) {
    return of(problem, uri, null);
  }

  /** The same, saying when to try again. */
  public static Response of(Problem problem, UriInfo uri, @Nullable Duration retryAfter) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(problem.seenAt(path(uri)));
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }

  /**
   * The path as it may stand in a document: what is no ASCII is escaped, though it came as it is.
   */
  private static String path(UriInfo uri) {
    return URI.create(uri.getRequestUri().toASCIIString()).getRawPath();
  }
}
