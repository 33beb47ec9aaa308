package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param etag the entity tag as it was sent, quotes included; empty when there was none
 * @param body the JSON body; a missing node when there was none
 */
record ApiResponse(int status, String etag, JsonNode body) {

  /** The id of the resource in the body. */
  String id() {
    return body.path("id").asText();
  }

  /** Whether this request brought the resource into being. */
  boolean created() {
    return status == 201;
  }
}
