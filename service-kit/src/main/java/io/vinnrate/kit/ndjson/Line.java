package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.databind.ObjectReader;
import io.vinnrate.kit.idempotency.Fingerprint;
import io.vinnrate.kit.problem.Problem;
import java.io.IOException;
import java.util.UUID;

/** A line of a body. */
sealed interface Line {

  /** Its number; the first line is 1, blank ones count. */
  long number();

  /** A line that was skipped because of a limit. */
  record Refused(long number, Problem problem) implements Line {}

  /** What a line holds, without its end; only until the next one is read. */
  final class Content implements Line {

    private final long number;
    private final byte[] buffer;
    private final int start;
    private final int length;

    Content(long number, byte[] buffer, int start, int length) {
      this.number = number;
      this.buffer = buffer;
      this.start = start;
      this.length = length;
    }

    @Override
    public long number() {
      return number;
    }

    /** Tells whether it holds nothing but white space. */
    boolean isBlank() {
      for (int i = start; i < start + length; i++) {
        if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
          return false;
        }
      }
      return true;
    }

    /** How many bytes it has. */
    int length() {
      return length;
    }

    /** What tells it from other lines. */
    UUID fingerprint() {
      return Fingerprint.of(buffer, start, length);
    }

    /**
     * Its value; JSON's null is null, as the body of a request is, and left to validation.
     *
     * @throws IOException when it has none
     */
    <T> T read(ObjectReader json, Class<T> type) throws IOException {
      return type.cast(json.readValue(buffer, start, length));
    }
  }
}
