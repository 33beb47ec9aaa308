package io.vinnrate.kit.ndjson;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Tells requests whose body is a stream of lines from others, before they are read. */
public final class LinesRequest {

  private LinesRequest() {}

  /** Whether the body of a request is a stream of lines. */
  public static boolean is(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(Ndjson.MEDIA_TYPE);
  }
}
