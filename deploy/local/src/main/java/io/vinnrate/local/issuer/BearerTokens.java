package io.vinnrate.local.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A token that is good for a while whenever it is asked for. Thread-safe. */
public final class BearerTokens implements Supplier<String> {

  private static final Duration RENEWAL = TokenSigner.LIFE.dividedBy(2);

  private final TokenSigner signer;
  private final Claims claims;
  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  /**
   * Tokens of one bearer.
   *
   * @param signer signs them
   * @param claims what they say
   */
  public BearerTokens(TokenSigner signer, Claims claims) {
    this.signer = signer;
    this.claims = claims;
  }

  @Override
  public synchronized String get() {
    Instant now = signer.clock().instant();
    String current = token;
    if (current == null || !now.isBefore(renewAt)) {
      current = signer.sign(claims);
      token = current;
      renewAt = now.plus(RENEWAL);
    }
    return current;
  }
}
