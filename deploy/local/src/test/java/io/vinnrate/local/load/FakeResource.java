package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A customer or an opportunity at one version. */
record FakeResource(String id, long version, String status, JsonNode body, JsonNode closure) {

  static FakeResource created(JsonNode body, String status) {
    return new FakeResource(
        UUID.randomUUID().toString(), 1, status, body, body.path("noClosureYet"));
  }

  FakeResource changed(JsonNode newBody) {
    return new FakeResource(id, version + 1, status, newBody, closure);
  }

  FakeResource closed(JsonNode newClosure) {
    return new FakeResource(id, version + 1, newClosure.path("outcome").asText(), body, newClosure);
  }

  String etag() {
    return "\"" + version + "\"";
  }

  JsonNode response() {
    ObjectNode response = body.deepCopy();
    response.put("id", id).put("version", version).put("status", status);
    response.put("createdAt", "2026-01-01T00:00:00Z");
    response.put("changedAt", "2026-01-01T00:00:0" + Math.min(version - 1, 9) + "Z");
    if (!closure.isMissingNode()) {
      response.set("closure", closure);
    }
    return response;
  }
}
