package io.vinnrate.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies beyond the limit with a problem; the HTTP server's own limit answers without a
 * body. What an operation takes as NDJSON is a stream without a total limit: it limits each line.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

  /** How many bytes a body may have unless {@code vinnrate.http.max-body-bytes} says otherwise. */
  public static final String DEFAULT_MAX_BYTES = "262144";

  private final long maxBytes;

  BodyLimit(
      @ConfigProperty(name = "vinnrate.http.max-body-bytes", defaultValue = DEFAULT_MAX_BYTES)
          long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!"x-ndjson".equals(context.getMediaType().getSubtype())) {
      String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
      if (length != null && Long.parseLong(length) > maxBytes) {
        throw tooLarge();
      }
      context.setInputStream(new Limited(context.getInputStream()));
    }
    return context.proceed();
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        CommonProblem.CONTENT_TOO_LARGE,
        String.format(Locale.ROOT, "The body exceeds %d bytes", maxBytes));
  }

  private final class Limited extends FilterInputStream {

    private long read;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > maxBytes) {
        throw tooLarge();
      }
    }
  }
}
