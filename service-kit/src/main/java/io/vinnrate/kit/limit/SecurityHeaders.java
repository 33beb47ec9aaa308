package io.vinnrate.kit.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer the headers by which a browser that shows it does nothing else with it, unless
 * the answer has such a header itself: no scripts, no frames, no guessing of types, no copy in a
 * cache, no address told to others.
 */
@ApplicationScoped
class SecurityHeaders {

  /** Before all others, so that no answer is missed. */
  private static final int FIRST = 1_001;

  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("Strict-Transport-Security");

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Pictures and pages bring their styles with them. */
  private static final String OWN_STYLES =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final String API = "/v1/";

  /** Needs its scripts; it is off in production unless someone switches it on. */
  private static final String SWAGGER_UI = "/q/swagger-ui";

  private final @Nullable String transportSecurity;

  SecurityHeaders(
      @ConfigProperty(name = "vinnrate.http.strict-transport-security")
          Optional<String> transportSecurity) {
    this.transportSecurity = transportSecurity.orElse(null);
  }

  void register(@Observes Filters filters) {
    filters.register(
        exchange -> {
          exchange.addHeadersEndHandler(nothing -> complete(exchange));
          exchange.next();
        },
        FIRST);
  }

  private void complete(RoutingContext exchange) {
    MultiMap headers = exchange.response().headers();
    String path = exchange.request().path();
    headers.set(CONTENT_TYPE_OPTIONS, "nosniff").set(REFERRER_POLICY, "no-referrer");
    if (!path.startsWith(SWAGGER_UI)) {
      setUnlessThere(headers, CONTENT_SECURITY_POLICY, contentSecurityPolicy(headers));
    }
    if (path.startsWith(API)) {
      setUnlessThere(headers, HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (transportSecurity != null) {
      headers.set(TRANSPORT_SECURITY, transportSecurity);
    }
  }

  private static String contentSecurityPolicy(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && (type.startsWith("text/html") || type.startsWith("image/svg+xml"))
        ? OWN_STYLES
        : NOTHING;
  }

  private static void setUnlessThere(MultiMap headers, CharSequence name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
