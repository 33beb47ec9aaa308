package io.vinnrate.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies beyond the limit with a problem; the HTTP server's own limit answers without a
 * body. An operation may take more by {@link Bytes}. What an operation takes as NDJSON is a stream
 * without a total limit: it limits each line.
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
      long limit = limit(context.getAnnotations());
      String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
      if (length != null && Long.parseLong(length) > limit) {
        throw tooLarge(limit);
      }
      context.setInputStream(new Limited(context.getInputStream(), limit));
    }
    return context.proceed();
  }

  private long limit(Annotation[] ofBody) {
    return Stream.of(ofBody)
        .filter(Bytes.class::isInstance)
        .mapToLong(own -> Math.max(maxBytes, ((Bytes) own).value()))
        .findFirst()
        .orElse(maxBytes);
  }

  private static ProblemException tooLarge(long limit) {
    return ProblemException.of(
        CommonProblem.CONTENT_TOO_LARGE,
        String.format(Locale.ROOT, "The body exceeds %d bytes", limit));
  }

  /** On the body of an operation: how many bytes it may have where the common limit is lower. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface Bytes {

    /** How many. */
    int value();
  }

  private static final class Limited extends FilterInputStream {

    private final long limit;
    private long read;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
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
      if (read > limit) {
        throw tooLarge(limit);
      }
    }
  }
}
