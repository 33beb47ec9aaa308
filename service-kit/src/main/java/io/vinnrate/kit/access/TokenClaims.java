package io.vinnrate.kit.access;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads of a token who calls; which claims limit the caller's reach is configured. */
@Singleton
class TokenClaims {

  private static final String KEYCLOAK_SERVICE = "service-account-";

  private final Map<String, String> claims;

  TokenClaims(Settings settings) {
    this.claims = Map.copyOf(settings.claims());
  }

  /** Who calls, for nobody but oneself yet. */
  Caller caller(JsonWebToken token) {
    String client = client(token);
    return new Caller(token.getSubject(), client, isService(token, client), null, reach(token));
  }

  /** RFC 9068 says {@code client_id}, OpenID Connect {@code azp}. */
  private static String client(JsonWebToken token) {
    String client = token.getClaim("client_id");
    String party = client == null ? token.getClaim("azp") : client;
    return party == null ? token.getSubject() : party;
  }

  /**
   * A token that a system got for itself has the system as its subject (RFC 9068); some issuers say
   * it in a way of their own.
   */
  private static boolean isService(JsonWebToken token, String client) {
    String user = token.getClaim("preferred_username");
    return client.equals(token.getSubject())
        || "app".equals(token.getClaim("idtyp"))
        || (user != null && user.startsWith(KEYCLOAK_SERVICE));
  }

  private Reach reach(JsonWebToken token) {
    Map<String, Set<String>> limits = new TreeMap<>();
    claims.forEach(
        (attribute, claim) -> {
          Object value = token.getClaim(claim);
          if (value != null) {
            limits.put(attribute, texts(value));
          }
        });
    return limits.isEmpty() ? Reach.ALL : Reach.of(limits);
  }

  /** What can't be understood allows nothing. */
  private static Set<String> texts(Object claim) {
    return switch (claim) {
      case String text -> Set.of(text);
      case JsonString text -> Set.of(text.getString());
      case JsonArray array ->
          array.stream()
              .filter(JsonString.class::isInstance)
              .map(it -> ((JsonString) it).getString())
              .collect(Collectors.toSet());
      case Collection<?> values ->
          values.stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  /** Which claims limit a caller's reach. */
  @ConfigMapping(prefix = "vinnrate.reach")
  interface Settings {

    /** The claim of each attribute, such as {@code owner=owner}. */
    Map<String, String> claims();
  }
}
