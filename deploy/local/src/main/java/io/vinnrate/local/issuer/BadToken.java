package io.vinnrate.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that a service must refuse, each for one fault alone. */
public enum BadToken {
  /** Was good until a minute ago. */
  EXPIRED {
    @Override
    String make(TokenSigner signer, Claims claims) {
      Instant now = signer.clock().instant();
      return signer.sign(
          claims.withTimes(now.minus(Duration.ofHours(1)), null, now.minus(ONE_MINUTE)));
    }
  },
  /** Is good in ten minutes. */
  NOT_YET_VALID {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signer.sign(
          claims.withTimes(null, signer.clock().instant().plus(Duration.ofMinutes(10)), null));
    }
  },
  /** Never ends. */
  WITHOUT_EXPIRY {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signed(
          signer,
          signer.payload(claims).replaceFirst("\"exp\":\\d+,?", ""),
          AlgorithmIdentifiers.RSA_USING_SHA256,
          signer.keys().signing().privateKey());
    }
  },
  /** Is meant for another system. */
  WRONG_AUDIENCE {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signer.sign(claims.withAudience("another-system"));
    }
  },
  /** Is meant for nobody in particular. */
  WITHOUT_AUDIENCE {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signer.sign(claims.withAudience(null));
    }
  },
  /** Our key, but the name of another issuer. */
  WRONG_ISSUER {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signer.sign(claims.withIssuer(signer.issuer().resolve("/another").toString()));
    }
  },
  /** Another issuer's key and name. */
  FOREIGN_ISSUER {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return new TokenSigner(Foreign.KEYS, signer.issuer().resolve("/another"), signer.clock())
          .sign(claims);
    }
  },
  /** A key that nobody has published. */
  UNKNOWN_KEY_ID {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return new TokenSigner(Foreign.KEYS, signer.issuer(), signer.clock()).sign(claims);
    }
  },
  /** Another key under the id of ours. */
  FOREIGN_KEY {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return signed(
          signer,
          signer.payload(claims),
          AlgorithmIdentifiers.RSA_USING_SHA256,
          Foreign.KEYS.signing().privateKey());
    }
  },
  /** Brings its own key along (RFC 7515, 4.1.3). */
  EMBEDDED_KEY {
    @Override
    String make(TokenSigner signer, Claims claims) {
      SigningKey foreign = Foreign.KEYS.signing();
      JsonWebSignature signature =
          TokenSigner.unsigned(
              signer.payload(claims), AlgorithmIdentifiers.RSA_USING_SHA256, foreign.id());
      signature.setKey(foreign.privateKey());
      signature.setJwkHeader(publicKeyOf(foreign));
      return TokenSigner.compact(signature);
    }
  },
  /** Says that it is not signed, and is not. */
  ALGORITHM_NONE {
    @Override
    String make(TokenSigner signer, Claims claims) {
      JsonWebSignature signature =
          TokenSigner.unsigned(
              signer.payload(claims), AlgorithmIdentifiers.NONE, signer.keys().signing().id());
      signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
      return TokenSigner.compact(signature);
    }
  },
  /** Signed by HS256 with the bytes of the public key, which everybody knows. */
  PUBLIC_KEY_AS_SECRET {
    @Override
    String make(TokenSigner signer, Claims claims) {
      SigningKey key = signer.keys().signing();
      return signed(
          signer,
          signer.payload(claims),
          AlgorithmIdentifiers.HMAC_SHA256,
          new HmacKey(key.publicKey().getEncoded()));
    }
  },
  /** The same with the public key's text, PEM. */
  PUBLIC_KEY_TEXT_AS_SECRET {
    @Override
    String make(TokenSigner signer, Claims claims) {
      SigningKey key = signer.keys().signing();
      return signed(
          signer,
          signer.payload(claims),
          AlgorithmIdentifiers.HMAC_SHA256,
          new HmacKey(pem(key).getBytes(StandardCharsets.US_ASCII)));
    }
  },
  /** Our key, but an algorithm that we do not use. */
  OTHER_ALGORITHM {
    @Override
    String make(TokenSigner signer, Claims claims) {
      SigningKey key = signer.keys().signing();
      return signed(
          signer, signer.payload(claims), AlgorithmIdentifiers.RSA_USING_SHA512, key.privateKey());
    }
  },
  /** Signed for somebody else: another subject was put in afterwards. */
  CHANGED {
    @Override
    String make(TokenSigner signer, Claims claims) {
      String good = signer.sign(claims);
      String other = signer.sign(claims.withSubject(claims.subject() + "-changed"));
      return headerOf(good) + "." + payloadOf(other) + "." + signatureOf(good);
    }
  },
  /** Its signature is left off. */
  WITHOUT_SIGNATURE {
    @Override
    String make(TokenSigner signer, Claims claims) {
      String good = signer.sign(claims);
      return good.substring(0, good.lastIndexOf('.') + 1);
    }
  },
  /** No token at all. */
  NOT_A_TOKEN {
    @Override
    String make(TokenSigner signer, Claims claims) {
      return "not-a-token";
    }
  };

  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  abstract String make(TokenSigner signer, Claims claims);

  /** One with all roles, but for its fault good at the issuer. */
  public String from(TokenIssuer issuer) {
    return from(issuer.signer(), Claims.allRoles());
  }

  /**
   * One with its fault alone.
   *
   * @param signer signs what would be good
   * @param claims what it says, but for the fault
   */
  public String from(TokenSigner signer, Claims claims) {
    return make(signer, claims);
  }

  /** Under the id of the issuer's own key, whatever the key. */
  private static String signed(TokenSigner signer, String payload, String algorithm, Key key) {
    return TokenSigner.sign(payload, algorithm, key, signer.keys().signing().id());
  }

  private static PublicJsonWebKey publicKeyOf(SigningKey key) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(key.published());
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(SigningKey key) {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.publicKey().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  private static String headerOf(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  private static String payloadOf(String token) {
    return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
  }

  private static String signatureOf(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }

  /** Made when the first is asked for. */
  private static final class Foreign {
    static final SigningKeys KEYS = SigningKeys.inMemory();
  }
}
