package io.vinnrate.kit.overload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.EarlyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets the callers of a service that stops go without loss. For the delay in which whoever
 * distributes requests learns that it is not ready any more, it takes them and asks their callers
 * to leave the connection; then it refuses them, so that what is under way can end. Health and
 * metrics are told until the end.
 */
@ApplicationScoped
class Drain {

  /** Before anything is done for a request. */
  private static final int EARLY = 999;

  private static final String PLATFORM = "/q/";
  private static final long RETRY_AFTER_SECONDS = 1;

  private final Duration delay;
  private final EarlyProblem refusal;

  /** When requests are refused, as System.nanoTime() counts; null until the service stops. */
  private volatile @Nullable Long refusingFrom;

  Drain(
      @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration delay,
      ObjectMapper mapper) {
    this.delay = delay;
    this.refusal = new EarlyProblem(mapper, CommonProblem.UNAVAILABLE);
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, EARLY);
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    refusingFrom = System.nanoTime() + delay.toNanos();
  }

  void pass(RoutingContext exchange) {
    exchange.addHeadersEndHandler(nothing -> askToLeave(exchange));
    if (isRefusing() && !exchange.request().path().startsWith(PLATFORM)) {
      refusal.send(exchange, RETRY_AFTER_SECONDS);
    } else {
      exchange.next();
    }
  }

  private boolean isRefusing() {
    Long from = refusingFrom;
    return from != null && System.nanoTime() - from >= 0;
  }

  /** Also the caller whose request came before: it would send its next one into the end. */
  private void askToLeave(RoutingContext exchange) {
    if (refusingFrom != null && exchange.request().version() != HttpVersion.HTTP_2) {
      exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }
}
