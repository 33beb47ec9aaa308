package io.vinnrate.kit.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.ndjson.LinesRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Cuts off a caller that does not send its whole body in time: one that sends a byte now and then
 * would never be idle. Lines may come as they are made, for as long as they come.
 */
@ApplicationScoped
class BodyDeadline {

  private static final Logger LOG = Logger.getLogger(BodyDeadline.class);

  /** Before bodies are read. */
  private static final int EARLY = 997;

  private final Vertx vertx;
  private final Duration patience;

  BodyDeadline(
      Vertx vertx,
      @ConfigProperty(name = "vinnrate.http.body-timeout", defaultValue = "PT30S")
          Duration patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, EARLY);
  }

  private void watch(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (canHaveBody(request) && !LinesRequest.is(request)) {
      long timer =
          vertx.setTimer(
              patience.toMillis(),
              late -> {
                if (!request.isEnded()) {
                  LOG.debugf("The body of a request to %s did not come in time", request.path());
                  request.connection().close();
                }
              });
      exchange.addEndHandler(done -> vertx.cancelTimer(timer));
    }
    exchange.next();
  }

  private static boolean canHaveBody(HttpServerRequest request) {
    return !HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method());
  }
}
