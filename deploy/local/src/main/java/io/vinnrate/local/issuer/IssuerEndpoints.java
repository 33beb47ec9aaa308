package io.vinnrate.local.issuer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer serves: OpenID Connect discovery 1.0, its keys (RFC 7517), and tokens by client
 * credentials (RFC 6749, 4.4).
 */
final class IssuerEndpoints implements HttpHandler {

  private static final int LARGEST_FORM = 16_384;

  private final TokenSigner signer;
  private final Clients clients;
  private final JsonMapper json = new JsonMapper();

  IssuerEndpoints(TokenSigner signer, Clients clients) {
    this.signer = signer;
    this.clients = clients;
  }

  private record Answer(int status, Map<String, ?> body) {

    static Answer refused(int status, String error) {
      return new Answer(status, Map.of("error", error));
    }
  }

  private record Credentials(String client, String secret) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = json.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (answer.status() == 401) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"issuer\"");
      }
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    return switch (request) {
      case "GET /.well-known/openid-configuration" -> new Answer(200, discovery());
      case "GET /jwks" -> new Answer(200, keys());
      case "POST /token" -> token(exchange);
      default -> Answer.refused(404, "not_found");
    };
  }

  private Map<String, Object> discovery() {
    URI issuer = signer.issuer();
    return Map.of(
        "issuer", issuer.toString(),
        "jwks_uri", issuer.resolve("/jwks").toString(),
        "token_endpoint", issuer.resolve("/token").toString(),
        "grant_types_supported", List.of("client_credentials"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post"));
  }

  private Map<String, Object> keys() {
    return Map.of("keys", signer.keys().all().stream().map(SigningKey::published).toList());
  }

  private Answer token(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM);
    try {
      Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      Optional<Claims> claims =
          credentials(authorization, form)
              .flatMap(given -> clients.authenticate(given.client(), given.secret()));
      if (claims.isEmpty()) {
        return Answer.refused(401, "invalid_client");
      }
      if (!"client_credentials".equals(form.get("grant_type"))) {
        return Answer.refused(400, "unsupported_grant_type");
      }
      return new Answer(
          200,
          Map.of(
              "access_token",
              signer.sign(claims.get()),
              "token_type",
              "Bearer",
              "expires_in",
              TokenSigner.LIFE.toSeconds()));
    } catch (IllegalArgumentException badEncoding) {
      return Answer.refused(400, "invalid_request");
    }
  }

  private static Optional<Credentials> credentials(
      @Nullable String authorization, Map<String, String> form) {
    if (authorization != null && authorization.startsWith("Basic ")) {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
      String pair = new String(bytes, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
    }
    String client = form.get("client_id");
    String secret = form.get("client_secret");
    return client == null || secret == null
        ? Optional.empty()
        : Optional.of(new Credentials(client, secret));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
