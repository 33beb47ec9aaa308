package io.vinnrate.kit.overload;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Tells the place of a request when an operation works on it. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class StayFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private final CurrentVertxRequest current;

  StayFilter(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    stay().ifPresent(Stay::begin);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    stay().ifPresent(Stay::end);
  }

  private Optional<Stay> stay() {
    return Optional.ofNullable(current.getCurrent()).map(exchange -> exchange.get(Stay.KEY));
  }
}
