package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A customer of the file: sent once, however many rows name it and whichever comes first. */
final class Customer {

  private final long line;
  private final String externalId;
  private final JsonNode body;
  private @Nullable String id;

  Customer(long line, String externalId, JsonNode body) {
    this.line = line;
    this.externalId = externalId;
    this.body = body;
  }

  long line() {
    return line;
  }

  String externalId() {
    return externalId;
  }

  JsonNode body() {
    return body;
  }

  /** The services have it already, as {@code id}; what they have stays as it is. */
  synchronized void exists(String existingId) {
    id = existingId;
  }

  /**
   * The id that the customer service gave it; rows that come meanwhile wait for the answer. A
   * customer that is there already keeps what is known of it besides.
   */
  synchronized String idFrom(SalesApi api) {
    if (id == null) {
      id =
          api.findCustomer(externalId)
              .map(found -> saysTheSame(found) ? found : api.patchCustomer(found, body))
              .orElseGet(() -> api.putCustomer(externalId, body))
              .id();
    }
    return id;
  }

  private boolean saysTheSame(ApiResponse found) {
    return body.properties().stream()
        .allMatch(field -> field.getValue().equals(found.body().path(field.getKey())));
  }
}
