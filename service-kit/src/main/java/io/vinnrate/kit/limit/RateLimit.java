package io.vinnrate.kit.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.EarlyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Refuses what a caller sends beyond its rate, before anything is done for it, and tells each
 * caller how much it has left. Each replica counts for itself, in memory. What the platform asks
 * (health, metrics, the OpenAPI document) is not counted.
 */
@ApplicationScoped
public class RateLimit {

  /** The header that tells how many requests a caller may send. */
  public static final String POLICY = "RateLimit-Policy";

  /** The header that tells how many are left. */
  public static final String STATE = "RateLimit";

  /** After it is known who asks, before anything else. */
  static final int AFTER_AUTHENTICATION = 150;

  /** Under which the exchange tells the other limits who the caller is. */
  static final String CALLER = "vinnrate.caller";

  private static final CharSequence POLICY_HEADER = HttpHeaders.createOptimized(POLICY);
  private static final CharSequence STATE_HEADER = HttpHeaders.createOptimized(STATE);
  private static final String PLATFORM = "/q/";

  private final Buckets clients;
  private final Buckets addresses;
  private final EarlyProblem refusal;

  RateLimit(RateLimitSettings settings, ObjectMapper mapper) {
    this.refusal = new EarlyProblem(mapper, CommonProblem.TOO_MANY_REQUESTS);
    this.clients =
        new Buckets("client", client -> settings.clients().getOrDefault(client, settings.client()));
    this.addresses = new Buckets("address", address -> settings.unauthenticated());
  }

  void register(@Observes Filters filters) {
    filters.register(this::meter, AFTER_AUTHENTICATION);
  }

  void meter(RoutingContext exchange) {
    if (exchange.request().path().startsWith(PLATFORM)) {
      exchange.next();
    } else {
      identify(exchange);
    }
  }

  private void identify(RoutingContext exchange) {
    Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(exchange, null);
    if (identity == null || !exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      meterAddress(exchange);
    } else {
      // A bad token is answered where the identity is needed, which it is not everywhere.
      BiConsumer<RoutingContext, Throwable> notHere = (same, bad) -> {};
      exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, notHere);
      identity
          .subscribe()
          .with(known -> meter(exchange, known), badToken -> meterAddress(exchange));
    }
  }

  private void meter(RoutingContext exchange, SecurityIdentity identity) {
    String client = Callers.client(identity);
    if (client == null) {
      meterAddress(exchange);
    } else {
      meter(exchange, clients, client);
    }
  }

  private void meterAddress(RoutingContext exchange) {
    meter(exchange, addresses, Address.of(exchange.request()));
  }

  private void meter(RoutingContext exchange, Buckets buckets, String caller) {
    Buckets.Answered answered = buckets.take(caller, System.nanoTime());
    exchange
        .put(CALLER, buckets.kind() + " " + caller)
        .response()
        .putHeader(POLICY_HEADER, answered.policy())
        .putHeader(STATE_HEADER, answered.state());
    if (answered.taking().granted()) {
      exchange.next();
    } else {
      refusal.send(exchange, answered.taking().seconds());
    }
  }
}
