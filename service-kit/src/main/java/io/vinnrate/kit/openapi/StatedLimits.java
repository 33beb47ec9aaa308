package io.vinnrate.kit.openapi;

import io.vinnrate.kit.json.JsonLimits;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the document's description what holds for every request and stands at no operation. */
final class StatedLimits {

  /** Of the path with its query, and of all headers together: as the HTTP server is configured. */
  private static final String LIMITS =
      """


      Limits of every request: the path with its query has at most 8,000 bytes, the headers 16,384 \
      together; JSON is nested at most %d levels deep, its texts have at most %d characters, its \
      numbers %d and the names of its fields %d, unless an operation says less. A body must be there \
      within 30 seconds. A caller may send as many requests as the header RateLimit-Policy says; \
      beyond it they get 429. A service that works on as many requests as it can refuses \
      others by 503, before anything is done for them.\
      """
          .formatted(
              JsonLimits.MAX_DEPTH,
              JsonLimits.MAX_TEXT,
              JsonLimits.MAX_NUMBER,
              JsonLimits.MAX_NAME);

  private StatedLimits() {}

  static void describe(OpenAPI document) {
    if (document.getInfo() != null && document.getInfo().getDescription() != null) {
      document.getInfo().setDescription(document.getInfo().getDescription() + LIMITS);
    }
  }
}
