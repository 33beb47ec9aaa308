package io.vinnrate.kit.overload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.ndjson.LinesRequest;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.EarlyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Refuses what comes while as many requests are worked on as this replica can, before anything is
 * done for it: the others are then answered in time, instead of all too late. What the platform
 * asks (health, metrics, the OpenAPI document) is always let in; bodies of lines, which last as
 * long as their callers like, have a limit of their own.
 */
@ApplicationScoped
class ConcurrencyLimit {

  /** Before tokens are looked at and bodies are read. */
  private static final int EARLY = 998;

  private static final String PLATFORM = "/q/";
  private static final int LONGEST_RETRY_AFTER_SECONDS = 2;

  /** A body that is not there after this keeps no place: else slow callers would keep them all. */
  private static final Duration BODY_PATIENCE = Duration.ofSeconds(2);

  /** No transaction lasts longer, so no work of a caller that is gone does. */
  private static final Duration LONGEST_WORK = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final LearningLimit limit;
  private final EarlyProblem refusal;
  private final Counter refused;

  ConcurrencyLimit(
      Vertx vertx, OverloadSettings settings, ObjectMapper mapper, MeterRegistry metrics) {
    this.vertx = vertx;
    this.limit = new LearningLimit(settings, System.nanoTime());
    this.refusal = new EarlyProblem(mapper, CommonProblem.OVERLOADED);
    this.refused =
        Counter.builder("vinnrate.overload.refused")
            .description("Requests that were refused because too many were worked on")
            .register(metrics);
    Gauge.builder("vinnrate.overload.limit", limit, LearningLimit::limit)
        .description("How many requests may be worked on at a time")
        .register(metrics);
    Gauge.builder("vinnrate.overload.in.flight", limit, LearningLimit::inFlight)
        .description("How many requests are worked on")
        .register(metrics);
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, EARLY);
  }

  void admit(RoutingContext exchange) {
    if (isExempt(exchange.request())) {
      exchange.next();
    } else if (limit.enter()) {
      work(exchange);
    } else {
      refused.increment();
      refusal.send(exchange, ThreadLocalRandom.current().nextInt(LONGEST_RETRY_AFTER_SECONDS) + 1L);
    }
  }

  private static boolean isExempt(HttpServerRequest request) {
    return request.path().startsWith(PLATFORM) || LinesRequest.is(request);
  }

  private void work(RoutingContext exchange) {
    Stay stay = new Stay(limit, System.nanoTime());
    exchange.put(Stay.KEY, stay);
    exchange.addEndHandler(ended -> end(exchange, stay));
    if (!exchange.request().isEnded()) {
      watchBody(exchange, stay);
    }
    exchange.next();
  }

  private void end(RoutingContext exchange, Stay stay) {
    if (exchange.response().ended()) {
      stay.answered(exchange.response().getStatusCode(), System.nanoTime());
    } else if (stay.abandoned()) {
      vertx.setTimer(LONGEST_WORK.toMillis(), late -> stay.leave());
    }
  }

  private void watchBody(RoutingContext exchange, Stay stay) {
    long timer =
        vertx.setTimer(
            BODY_PATIENCE.toMillis(),
            late -> {
              if (!exchange.request().isEnded()) {
                stay.leave();
              }
            });
    exchange.addEndHandler(ended -> vertx.cancelTimer(timer));
  }
}
