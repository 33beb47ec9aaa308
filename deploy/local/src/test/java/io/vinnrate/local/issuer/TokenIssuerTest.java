package io.vinnrate.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenIssuerTest {

  private static final TokenIssuer ISSUER = TokenIssuer.startOwn();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AfterAll
  static void end() {
    ISSUER.close();
    HTTP.close();
  }

  @Test
  void aTokenOfAPersonWithAllRolesIsGoodForAnHour() throws Exception {
    JwtClaims claims = checked(ISSUER, ISSUER.token());
    assertThat(claims.getSubject()).isEqualTo("local-developer");
    assertThat(claims.getStringClaimValue("client_id")).isEqualTo("cli");
    assertThat(claims.getStringListClaimValue("groups")).isEqualTo(Claims.ALL_ROLES);
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(3600);
  }

  @Test
  void aTokenSaysWhatItsClaimsSay() throws Exception {
    Claims asked =
        Claims.person("anna", "scores.read").withOwner("anna").withTeam("north", "south");
    JwtClaims claims = checked(ISSUER, ISSUER.token(asked));
    assertThat(claims.getSubject()).isEqualTo("anna");
    assertThat(claims.getClaimValue("groups")).isEqualTo(List.of("scores.read"));
    assertThat(claims.getClaimValue("owner")).isEqualTo("anna");
    assertThat(claims.getClaimValue("team")).isEqualTo(List.of("north", "south"));
    assertThat(claims.hasClaim("territory")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void eachBadTokenIsRefused(BadToken bad) {
    assertThatThrownBy(() -> checked(ISSUER, bad.from(ISSUER)))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void eachBadTokenDiffersFromAllOthers() {
    assertThat(Stream.of(BadToken.values()).map(bad -> bad.from(ISSUER)).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void aServiceGetsATokenWithItsOwnRolesForItsSecret() throws Exception {
    String secret = ISSUER.clients().secret("opportunity-service");
    String form = "grant_type=client_credentials";
    HttpResponse<String> byHeader = ask(form, "opportunity-service", secret);
    assertThat(byHeader.statusCode()).isEqualTo(200);
    JsonNode answer = new JsonMapper().readTree(byHeader.body());
    assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
    JwtClaims claims = checked(ISSUER, answer.path("access_token").asText());
    assertThat(claims.getSubject()).isEqualTo("opportunity-service");
    assertThat(claims.getStringClaimValue("client_id")).isEqualTo("opportunity-service");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("customers.read");

    String inForm = form + "&client_id=cli&client_secret=" + ISSUER.clients().secret("cli");
    assertThat(ask(inForm, null, "").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongSecretAnUnknownClientAndAnotherGrantAreRefused() throws Exception {
    String form = "grant_type=client_credentials";
    HttpResponse<String> wrong = ask(form, "cli", "guess");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"issuer\"");
    assertThat(ask(form, "nobody", "").statusCode()).isEqualTo(401);
    assertThat(ask(form, null, "").statusCode()).isEqualTo(401);
    assertThat(ask("grant_type=password", "cli", ISSUER.clients().secret("cli")).body())
        .isEqualTo("{\"error\":\"unsupported_grant_type\"}");
    assertThat(ask("a=%zz", "cli", "guess").body()).isEqualTo("{\"error\":\"invalid_request\"}");
  }

  @Test
  void discoveryNamesTheIssuerItsKeysAndItsTokens() throws Exception {
    JsonNode discovery =
        new JsonMapper().readTree(get(ISSUER, "/.well-known/openid-configuration"));
    assertThat(discovery.path("issuer").asText()).isEqualTo(ISSUER.address().toString());
    assertThat(discovery.path("jwks_uri").asText()).isEqualTo(ISSUER.address() + "/jwks");
    assertThat(discovery.path("token_endpoint").asText()).isEqualTo(ISSUER.address() + "/token");
  }

  @Test
  void noPrivateKeyIsPublished() throws Exception {
    JsonNode key = new JsonMapper().readTree(get(ISSUER, "/jwks")).path("keys").path(0);
    assertThat(key.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    assertThat(ISSUER.keys().signing().toString()).doesNotContain(key.path("n").asText());
  }

  @Test
  void anOlderKeyIsGoodUntilItIsRetired() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.startOwn()) {
      String old = issuer.token();
      issuer.rotate();
      assertThat(checked(issuer, old).getSubject()).isEqualTo("local-developer");
      assertThat(checked(issuer, issuer.token()).getSubject()).isEqualTo("local-developer");
      issuer.keys().retireOld();
      assertThatThrownBy(() -> checked(issuer, old)).isInstanceOf(InvalidJwtException.class);
    }
  }

  @Test
  void stoppedItRefusesAndStartedAgainItServesTheSameKeysOnTheSamePort() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.startOwn()) {
      String keys = get(issuer, "/jwks");
      issuer.stop();
      assertThatThrownBy(() -> get(issuer, "/jwks")).isInstanceOf(ConnectException.class);
      issuer.start();
      assertThat(get(issuer, "/jwks")).isEqualTo(keys);
    }
  }

  @Test
  void keysAndSecretsAreKeptInFilesThatOnlyTheirOwnerReads(@TempDir Path folder) throws Exception {
    SigningKeys keys = SigningKeys.in(folder.resolve("keys"));
    SigningKey first = keys.signing();
    Clients clients = Clients.in(folder.resolve("clients.json"));

    SigningKeys seenByAnother = SigningKeys.in(folder.resolve("keys"));
    assertThat(seenByAnother.signing().id()).isEqualTo(first.id());
    SigningKey second = seenByAnother.rotate();
    assertThat(keys.signing().privateKey()).isEqualTo(second.privateKey());
    assertThat(keys.all()).extracting(SigningKey::id).containsExactly(first.id(), second.id());
    keys.retireOld();
    assertThat(keys.all()).extracting(SigningKey::id).containsExactly(second.id());
    assertThat(Clients.in(folder.resolve("clients.json")).secret("cli"))
        .isEqualTo(clients.secret("cli"))
        .hasSizeGreaterThan(40);
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void aSignerNeedsNoRunningIssuer() throws Exception {
    URI address = TokenIssuer.addressOn(LocalPorts.anyFree());
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC);
    String token = new TokenSigner(SigningKeys.inMemory(), address, clock).sign(Claims.allRoles());
    String payload =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    JsonNode claims = new JsonMapper().readTree(payload);
    assertThat(claims.path("iss").asText()).isEqualTo(address.toString());
    assertThat(claims.path("aud").asText()).isEqualTo("vinnrate");
    assertThat(claims.path("iat").asLong()).isEqualTo(1_000_000);
    assertThat(claims.path("exp").asLong()).isEqualTo(1_003_600);
  }

  private static JwtClaims checked(TokenIssuer issuer, String token) throws InvalidJwtException {
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(
                new HttpsJwksVerificationKeyResolver(
                    new HttpsJwks(issuer.address().resolve("/jwks").toString())))
            .setExpectedIssuer(issuer.address().toString())
            .setExpectedAudience(Claims.AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
            .build();
    return consumer.processToClaims(token);
  }

  private static String get(TokenIssuer issuer, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(issuer.address().resolve(path)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static HttpResponse<String> ask(String form, @Nullable String client, String secret)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ISSUER.address().resolve("/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (client != null) {
      byte[] pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
