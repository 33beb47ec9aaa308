package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vinnrate.local.process.LocalFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokenTest {

  @TempDir Path folder;

  @Test
  void aTokenWithoutRolesNamedHasAllOfThem() throws Exception {
    JsonNode claims = part(token().issue(List.of()), 1);
    assertThat(claims.path("iss").asText()).isEqualTo("http://127.0.0.1");
    assertThat(claims.path("aud").asText()).isEqualTo("vinnrate");
    assertThat(claims.path("iat").asLong()).isEqualTo(1_000_000);
    assertThat(claims.path("exp").asLong()).isEqualTo(1_003_600);
    assertThat(claims.path("groups").toString())
        .isEqualTo(new JsonMapper().writeValueAsString(LocalToken.ROLES));
  }

  @Test
  void aTokenHasTheRolesThatWereNamed() throws Exception {
    JsonNode claims = part(token().issue(List.of("scores.read", "ops")), 1);
    assertThat(claims.path("groups").toString()).isEqualTo("[\"scores.read\",\"ops\"]");
  }

  @Test
  void anUnknownRoleIsRefused() {
    assertThatThrownBy(() -> token().issue(List.of("admin")))
        .isInstanceOf(LocalFailure.class)
        .hasMessageStartingWith("There is no role admin; there are customers.read,");
  }

  @Test
  void theSignatureIsThatOfTheKeptKeyWhichOnlyItsOwnerReads() throws Exception {
    String first = token().issue(List.of());
    String second = token().issue(List.of());
    assertThat(isSigned(first)).isTrue();
    assertThat(isSigned(second)).isTrue();
    assertThat(part(first, 0).path("alg").asText()).isEqualTo("RS256");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
  }

  private boolean isSigned(String token) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(key())));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
    int end = token.lastIndexOf('.');
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }

  private static JsonNode part(String token, int index) throws Exception {
    byte[] json = Base64.getUrlDecoder().decode(List.of(token.split("\\.")).get(index));
    return new JsonMapper().readTree(json);
  }

  private LocalToken token() {
    return new LocalToken(key(), Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC));
  }

  private Path key() {
    return folder.resolve("token-key");
  }
}
