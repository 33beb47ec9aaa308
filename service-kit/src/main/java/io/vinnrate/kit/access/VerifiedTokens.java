package io.vinnrate.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Lets in the bearer of a token that was verified a moment ago without verifying it again: a
 * signature costs more than what is asked for. Never beyond the token's expiry; and for so short a
 * time that keys and claims which the issuer takes back count almost at once. Only tokens that
 * passed are remembered, each as a whole: one that differs by a character is another.
 */
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {

  private static final String SCHEME = "Bearer ";
  private static final int MOST = 10_000;

  private final TokenClaims claims;
  private final Clock clock;
  private final Cache<String, SecurityIdentity> identities;

  VerifiedTokens(
      TokenClaims claims,
      Clock clock,
      @ConfigProperty(name = "vinnrate.token.remembered") Duration remembered) {
    this.claims = claims;
    this.clock = clock;
    this.identities = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
  }

  /** Before the mechanism that verifies tokens. */
  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;
  }

  /** What is not known here the mechanism behind answers. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identityProviders) {
    List<String> headers = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() != 1 || !headers.getFirst().startsWith(SCHEME)) {
      return Uni.createFrom().nullItem();
    }
    SecurityIdentity identity =
        identities.getIfPresent(headers.getFirst().substring(SCHEME.length()));
    return Uni.createFrom().item(identity != null && isAlive(identity) ? identity : null);
  }

  /** Remembers whom the mechanism behind has let in, and what the token says of him. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity verified, AuthenticationRequestContext context) {
    if (!(verified.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(verified);
    }
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder(verified)
            .addAttribute(Callers.ATTRIBUTE, claims.caller(token))
            .build();
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null && isAlive(identity)) {
      identities.put(credential.getToken(), identity);
    }
    return Uni.createFrom().item(identity);
  }

  private boolean isAlive(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && clock.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
  }

  /** The mechanism behind says what is wrong. */
  @Override
  public Uni<@Nullable ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
