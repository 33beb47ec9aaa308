package io.vinnrate.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Bearer tokens (JWT, RS256) for the local stack alone, signed with a key that its state folder
 * keeps.
 *
 * @param key the file of the private key (PKCS #8); created when it is not there
 * @param clock tells when a token is issued
 */
record LocalToken(Path key, Clock clock) {

  /** All roles that the services know. */
  static final List<String> ROLES =
      List.of(
          "customers.read",
          "customers.write",
          "opportunities.read",
          "opportunities.write",
          "scores.read",
          "scores.compute",
          "models.admin",
          "ops");

  private static final Duration LIFE = Duration.ofHours(1);
  private static final int KEY_BITS = 2048;

  /**
   * Issues a token that is valid for an hour.
   *
   * @param roles what its bearer may do; all roles when empty
   * @throws LocalFailure when a role is unknown or the key cannot be read or written
   */
  String issue(List<String> roles) {
    for (String role : roles) {
      if (!ROLES.contains(role)) {
        throw new LocalFailure(
            "There is no role %s; there are %s.".formatted(role, String.join(", ", ROLES)));
      }
    }
    Instant now = clock.instant();
    Map<String, Object> claims =
        Map.of(
            "iss",
            "http://127.0.0.1",
            "aud",
            "vinnrate",
            "sub",
            "local-developer",
            "jti",
            UUID.randomUUID().toString(),
            "iat",
            now.getEpochSecond(),
            "exp",
            now.plus(LIFE).getEpochSecond(),
            "groups",
            roles.isEmpty() ? ROLES : roles);
    try {
      String signed = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (IOException | GeneralSecurityException e) {
      throw new LocalFailure("The token cannot be signed with %s: %s".formatted(key, e), e);
    }
  }

  private PrivateKey privateKey() throws IOException, GeneralSecurityException {
    if (!Files.exists(key)) {
      createKey();
    }
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(key)));
  }

  private void createKey() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
    Path folder = Files.createDirectories(key.toAbsolutePath().getParent());
    Path fresh =
        Files.createTempFile(
            folder,
            "token-key-",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, encoded);
    Files.move(fresh, key, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String encode(Map<String, Object> json) throws IOException {
    return base64(new JsonMapper().writeValueAsBytes(json));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
