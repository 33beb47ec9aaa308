package io.vinnrate.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sends the present request. */
@ApplicationScoped
public class Callers {

  /** Where an identity carries its caller, once its token is verified. */
  static final String ATTRIBUTE = "vinnrate.caller";

  private final SecurityIdentity identity;
  private final Request request;

  @Inject
  Callers(SecurityIdentity identity, Request request) {
    this.identity = identity;
    this.request = request;
  }

  /** The caller; empty outside of a request and when the operation is open to everybody. */
  public Optional<Caller> current() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(of(identity)).map(request::caller)
        : Optional.empty();
  }

  /**
   * The system that a request came from, by the identity that its token gives; null without one.
   */
  public static @Nullable String client(SecurityIdentity identity) {
    Caller caller = of(identity);
    return caller == null ? null : caller.client();
  }

  private static @Nullable Caller of(SecurityIdentity identity) {
    return identity.getAttribute(ATTRIBUTE);
  }

  /** What the caller of the present request may reach; all outside of a request. */
  public Reach reach() {
    return current().map(Caller::reach).orElse(Reach.ALL);
  }

  /** Who acts in the present request; null outside of one. */
  public @Nullable String actor() {
    return current().map(Caller::actor).orElse(null);
  }

  /** The person who acts in the present request; null when none is known. */
  public @Nullable String person() {
    return current().map(Caller::person).orElse(null);
  }

  /** Takes note of the person that the present request is made for. */
  void actsFor(String person) {
    request.actFor(person);
  }

  /** What a request says of its caller beside the token. */
  @RequestScoped
  static class Request {

    private @Nullable String person;

    Caller caller(Caller ofToken) {
      return person == null ? ofToken : ofToken.actingFor(person);
    }

    void actFor(String told) {
      person = told;
    }
  }
}
