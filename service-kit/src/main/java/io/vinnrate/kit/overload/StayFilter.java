package io.vinnrate.kit.overload;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Tells the place of a request when an operation begins to work on it, and when it has ended. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class StayFilter implements ContainerRequestFilter {

  private final CurrentVertxRequest current;

  StayFilter(CurrentVertxRequest current) {
    this.current = current;
  }

  /** No filter of the answer: there may be none when its caller has gone away. */
  @Override
  public void filter(ContainerRequestContext request) {
    RoutingContext exchange = current.getCurrent();
    if (exchange != null && exchange.get(Stay.KEY) instanceof Stay stay) {
      stay.begin();
      ((ResteasyReactiveContainerRequestContext) request)
          .getServerRequestContext()
          .registerCompletionCallback(failure -> stay.leave());
    }
  }
}
