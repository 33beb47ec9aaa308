package io.vinnrate.kit.idempotency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a request that changes something, in a form that can be stored and given again.
 *
 * @param status 200 to 299
 * @param headers such as Location and ETag
 * @param body written as JSON
 */
public record Answer(int status, Map<String, String> headers, Object body) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 201 with the new resource, its address and its version. */
  public static Answer created(URI location, EntityTag tag, Object body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.LOCATION, location.toString());
    headers.put(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
    return new Answer(201, headers, body);
  }

  /** 200 with the changed resource and its version. */
  public static Answer changed(EntityTag tag, Object body) {
    return new Answer(200, Map.of(HttpHeaders.ETAG, "\"" + tag.getValue() + "\""), body);
  }
}
