package io.vinnrate.kit.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start a service that could not check tokens. */
@ApplicationScoped
class IssuerSetting {

  private static final String ISSUER = "quarkus.oidc.auth-server-url";
  private static final String AUDIENCE = "quarkus.oidc.token.audience";

  private final Optional<String> issuer;
  private final Optional<String> audience;

  IssuerSetting(
      @ConfigProperty(name = ISSUER) Optional<String> issuer,
      @ConfigProperty(name = AUDIENCE) Optional<String> audience) {
    this.issuer = issuer;
    this.audience = audience;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
    require(ISSUER, "the OpenID Connect issuer whose tokens are taken", issuer);
    require(AUDIENCE, "the audience that tokens must be for", audience);
  }

  private static void require(String key, String meaning, Optional<String> value) {
    if (value.filter(it -> !it.isBlank()).isEmpty()) {
      throw new IllegalStateException("%s is not set: %s".formatted(key, meaning));
    }
  }
}
