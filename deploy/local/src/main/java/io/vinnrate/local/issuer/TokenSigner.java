package io.vinnrate.local.issuer;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens in an issuer's name, whether the issuer runs or not.
 *
 * @param keys the issuer's keys; the newest signs
 * @param issuer the issuer's address
 * @param clock tells when a token is issued
 */
public record TokenSigner(SigningKeys keys, URI issuer, Clock clock) {

  /** How long a token is good unless its claims say otherwise. */
  public static final Duration LIFE = Duration.ofHours(1);

  /** A token (JWT, RS256) that says the claims. */
  public String sign(Claims claims) {
    SigningKey key = keys.signing();
    return sign(payload(claims), AlgorithmIdentifiers.RSA_USING_SHA256, key.privateKey(), key.id());
  }

  /** The claims as the token's JSON. */
  String payload(Claims claims) {
    Instant now = clock.instant();
    JwtClaims jwt = new JwtClaims();
    jwt.setIssuer(Objects.requireNonNullElse(claims.issuer(), issuer.toString()));
    jwt.setSubject(claims.subject());
    if (claims.audience() != null) {
      jwt.setAudience(claims.audience());
    }
    jwt.setClaim("client_id", claims.client());
    jwt.setClaim("azp", claims.client());
    jwt.setJwtId(UUID.randomUUID().toString());
    jwt.setIssuedAt(seconds(Objects.requireNonNullElse(claims.issuedAt(), now)));
    if (claims.notBefore() != null) {
      jwt.setNotBefore(seconds(claims.notBefore()));
    }
    jwt.setExpirationTime(seconds(Objects.requireNonNullElse(claims.expiresAt(), now.plus(LIFE))));
    jwt.setStringListClaim("groups", claims.roles());
    claims.extra().forEach(jwt::setClaim);
    return jwt.toJson();
  }

  private static NumericDate seconds(Instant instant) {
    return NumericDate.fromSeconds(instant.getEpochSecond());
  }

  /** A token signed by whatever means. */
  static String sign(String payload, String algorithm, @Nullable Key key, @Nullable String keyId) {
    JsonWebSignature signature = unsigned(payload, algorithm, keyId);
    signature.setKey(key);
    return compact(signature);
  }

  static JsonWebSignature unsigned(String payload, String algorithm, @Nullable String keyId) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(payload);
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setDoKeyValidation(false);
    if (keyId != null) {
      signature.setKeyIdHeaderValue(keyId);
    }
    return signature;
  }

  static String compact(JsonWebSignature signature) {
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("The token cannot be signed", e);
    }
  }
}
