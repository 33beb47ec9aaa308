package io.vinnrate.kit.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers a request that is too much, before anything is done for it. */
record Refusal(ObjectMapper mapper) {

  void send(RoutingContext exchange, long retryAfterSeconds) {
    CommonProblem type = CommonProblem.TOO_MANY_REQUESTS;
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
