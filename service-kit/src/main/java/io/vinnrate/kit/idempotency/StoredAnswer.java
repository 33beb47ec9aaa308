package io.vinnrate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;

/** An answer as bytes, with the fingerprint of the request that it belongs to. */
record StoredAnswer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {

  static StoredAnswer of(Answer answer, ObjectMapper json) {
    try {
      return new StoredAnswer(
          new byte[0], answer.status(), answer.headers(), json.writeValueAsBytes(answer.body()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoredAnswer forRequest(byte[] requestFingerprint) {
    return new StoredAnswer(requestFingerprint, status, headers, body);
  }
}
