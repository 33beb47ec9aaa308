package io.vinnrate.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sends the present request. */
@ApplicationScoped
public class Callers {

  private final SecurityIdentity identity;
  private final TokenClaims claims;
  private final Request request;

  @Inject
  Callers(SecurityIdentity identity, TokenClaims claims, Request request) {
    this.identity = identity;
    this.claims = claims;
    this.request = request;
  }

  /** The caller; empty outside of a request and when the operation is open to everybody. */
  public Optional<Caller> current() {
    if (!Arc.container().requestContext().isActive()
        || identity.isAnonymous()
        || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Optional.empty();
    }
    return Optional.of(request.caller(person -> claims.caller(token, person)));
  }

  /**
   * The system that a request came from, by the identity that its token gives; null without one.
   */
  public static @Nullable String client(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token ? TokenClaims.client(token) : null;
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

  /** What is known of a request's caller; an import asks for it at each of its lines. */
  @RequestScoped
  static class Request {

    private @Nullable String person;
    private @Nullable Caller caller;

    Caller caller(Function<@Nullable String, Caller> ofPerson) {
      Caller known = caller;
      if (known == null) {
        known = ofPerson.apply(person);
        caller = known;
      }
      return known;
    }

    void actFor(String told) {
      person = told;
      caller = null;
    }
  }
}
