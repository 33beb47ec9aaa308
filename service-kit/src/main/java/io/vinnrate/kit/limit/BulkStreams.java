package io.vinnrate.kit.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.ndjson.LinesRequest;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.EarlyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets one caller have only so many bodies of lines under way at a time: each holds a thread, its
 * buffers and at times a connection to the database, for as long as the caller likes.
 */
@ApplicationScoped
class BulkStreams {

  /** After the rate is metered, which tells who the caller is. */
  private static final int AFTER_RATE = RateLimit.AFTER_AUTHENTICATION - 1;

  private static final long RETRY_AFTER_SECONDS = 5;

  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
  private final int most;
  private final EarlyProblem refusal;

  BulkStreams(
      @ConfigProperty(name = "vinnrate.http.max-streams-per-caller", defaultValue = "8") int most,
      ObjectMapper mapper) {
    this.most = most;
    this.refusal = new EarlyProblem(mapper, CommonProblem.TOO_MANY_REQUESTS);
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, AFTER_RATE);
  }

  void admit(RoutingContext exchange) {
    String caller = exchange.get(RateLimit.CALLER);
    if (caller == null || !LinesRequest.is(exchange.request())) {
      exchange.next();
    } else if (underWay.merge(caller, 1, Integer::sum) > most) {
      leave(caller);
      refusal.send(exchange, RETRY_AFTER_SECONDS);
    } else {
      exchange.addEndHandler(ended -> leave(caller));
      exchange.next();
    }
  }

  private void leave(String caller) {
    underWay.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
  }
}
