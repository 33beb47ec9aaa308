package io.vinnrate.kit.idempotency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tells whether bytes are the same as others without keeping them: 128 bits of their SHA-256. */
public final class Fingerprint {

  private Fingerprint() {}

  /** The fingerprint of a part of an array. */
  public static UUID of(byte[] bytes, int start, int length) {
    MessageDigest digest = sha256();
    digest.update(bytes, start, length);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java platform has it
    }
  }
}
