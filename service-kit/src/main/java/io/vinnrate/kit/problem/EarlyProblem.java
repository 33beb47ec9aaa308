package io.vinnrate.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Answers a request by a problem before anything is done for it, so before the framework that
 * answers by exceptions.
 *
 * @param type the problem
 */
public record EarlyProblem(ObjectMapper mapper, ProblemType type) {

  /** Answers, saying when to try again. */
  public void send(RoutingContext exchange, long retryAfterSeconds) {
    Problem problem =
        Problem.of(type, type.explanation(), List.of()).seenAt(exchange.request().path());
    exchange
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
        .end(json(problem));
  }

  private Buffer json(Problem problem) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
