package io.vinnrate.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/**
 * Keeps from the framework what it takes amiss: the Content-Type of a request without a body, which
 * many clients send and which says nothing, and one that can't be read, which is as unsupported as
 * any other.
 */
@ApplicationScoped
class ContentTypes {

  /** Before the requests are routed by what they claim to be. */
  private static final int EARLY = 900;

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

  void register(@Observes Filters filters) {
    filters.register(ContentTypes::tidy, EARLY);
  }

  private static void tidy(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null) {
      if (!hasBody(request)) {
        request.headers().remove(HttpHeaders.CONTENT_TYPE);
      } else if (!isReadable(type)) {
        request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
      }
    }
    exchange.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    MultiMap headers = request.headers();
    return !WITHOUT_BODY.contains(request.method())
        && !"0".equals(headers.get(HttpHeaders.CONTENT_LENGTH))
        && !request.isEnded();
  }

  private static boolean isReadable(String type) {
    try {
      MediaType.valueOf(type);
      return true;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
