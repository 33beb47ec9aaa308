package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A request as a fake service sees it; the path is decoded. */
record FakeRequest(String method, String path, String ifMatch, JsonNode body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FakeRequest of(HttpExchange exchange) throws IOException {
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    return new FakeRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        ifMatch == null ? "" : ifMatch,
        JSON.readTree(exchange.getRequestBody()));
  }

  /** The resource with this request's fields, if it is at the version that the request expects. */
  FakeResource patched(String externalId, FakeResource resource) {
    if (!resource.etag().equals(ifMatch)) {
      return resource;
    }
    ObjectNode merged = resource.body().deepCopy();
    body.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
    return resource.changed(merged);
  }
}
