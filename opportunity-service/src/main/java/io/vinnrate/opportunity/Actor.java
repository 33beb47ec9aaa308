package io.vinnrate.opportunity;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who acts in the present request, for the history. */
@ApplicationScoped
public class Actor {

  private final Request request;

  @Inject
  Actor(Request request) {
    this.request = request;
  }

  /** Takes note of who acts, until the request ends. */
  public void is(String name) {
    request.write(name);
  }

  /** Who acts; null when the caller did not tell, or there is no request. */
  public @Nullable String name() {
    return Arc.container().requestContext().isActive() ? request.read() : null;
  }

  /** What is known of one request. */
  @RequestScoped
  static class Request {

    private @Nullable String name;

    @Nullable String read() {
      return name;
    }

    void write(String told) {
      name = told;
    }
  }
}
