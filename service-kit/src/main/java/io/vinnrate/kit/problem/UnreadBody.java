package io.vinnrate.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads and forgets what is left of a body when its request has been answered, as a refused one
 * often is before its body is read: otherwise the next request on that connection would wait for
 * ever behind it.
 */
@ApplicationScoped
class UnreadBody {

  /** Before all others, so that no answer is missed. */
  private static final int FIRST = 1_000;

  /** A caller that goes on sending beyond it, or for longer, is cut off. */
  private static final long PATIENCE_BYTES = 64L << 20;

  private final Vertx vertx;
  private final long patienceMillis;

  UnreadBody(
      Vertx vertx,
      @ConfigProperty(name = "vinnrate.http.body-timeout", defaultValue = "PT30S")
          Duration patience) {
    this.vertx = vertx;
    this.patienceMillis = patience.toMillis();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext exchange) {
    Context eventLoop = Vertx.currentContext();
    exchange.addEndHandler(
        answered -> eventLoop.runOnContext(nothing -> forgetRest(exchange.request())));
    exchange.next();
  }

  private void forgetRest(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    AtomicLong rest = new AtomicLong();
    request.handler(
        part -> {
          if (rest.addAndGet(part.length()) > PATIENCE_BYTES) {
            request.connection().close();
          }
        });
    request.resume();
    if (request.isEnded()) { // it was read to its end, which shows only when it is not paused
      return;
    }
    long timer = vertx.setTimer(patienceMillis, late -> request.connection().close());
    request.endHandler(ended -> vertx.cancelTimer(timer));
  }
}
