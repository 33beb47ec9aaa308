package io.vinnrate.local.issuer;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** An RSA key of 2048 bits that signs tokens by RS256. */
public final class SigningKey {

  private static final int BITS = 2048;

  private final RsaJsonWebKey key;

  private SigningKey(RsaJsonWebKey key) {
    this.key = key;
  }

  /** A new key, whose id is its thumbprint (RFC 7638). */
  public static SigningKey generate() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
      key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
      key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      key.setUse(Use.SIGNATURE);
      return new SigningKey(key);
    } catch (JoseException e) {
      throw new IllegalStateException("There are no RSA keys here", e);
    }
  }

  /** Reads what {@link #withPrivatePart} has written. */
  static SigningKey read(String json) {
    try {
      return new SigningKey((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(json));
    } catch (JoseException e) {
      throw new IllegalArgumentException("Not a signing key", e);
    }
  }

  /** The key's id, the {@code kid} of the tokens that it signs. */
  public String id() {
    return key.getKeyId();
  }

  /** What verifies. */
  public RSAPublicKey publicKey() {
    return key.getRsaPublicKey();
  }

  /** What signs. */
  public RSAPrivateKey privateKey() {
    return key.getRsaPrivateKey();
  }

  /** The public key as a JSON web key. */
  public Map<String, Object> published() {
    return key.toParams(OutputControlLevel.PUBLIC_ONLY);
  }

  /** The whole key as JSON, for a place that only its owner reads. */
  String withPrivatePart() {
    return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
  }

  /** Its id alone, so that no log ever holds the key. */
  @Override
  public String toString() {
    return "SigningKey " + id();
  }
}
