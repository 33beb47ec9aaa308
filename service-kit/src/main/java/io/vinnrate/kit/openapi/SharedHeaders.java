package io.vinnrate.kit.openapi;

import io.vinnrate.kit.limit.RateLimit;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers that mean the same everywhere. */
final class SharedHeaders {

  static final String RETRY_AFTER = "Retry-After";

  private static final String ETAG = "ETag";
  private static final String LOCATION = "Location";
  private static final String REPLAYED = "Idempotency-Replayed";

  private SharedHeaders() {}

  static void describe(OpenAPI document) {
    document
        .getComponents()
        .addHeader(ETAG, text("The version of the resource, for the If-Match of a change", "\"3\""))
        .addHeader(
            LOCATION,
            text(
                "The address of the new resource",
                "/v1/things/019c1f2e-6a4b-7c3d-8e5f-a0b1c2d3e4f5"))
        .addHeader(
            REPLAYED,
            text("`true` when this is the answer to the first request with the key", "true"))
        .addHeader(
            HttpHeaders.WWW_AUTHENTICATE,
            text("What is needed: a bearer token (RFC 6750)", "Bearer error=\"invalid_token\""))
        .addHeader(
            RETRY_AFTER,
            header(Schema.SchemaType.INTEGER, "How many seconds to wait before trying again", 2))
        .addHeader(
            RateLimit.POLICY,
            text(
                "How many requests the caller may send (`q`) in how many seconds (`w`); a"
                    + " structured field of draft-ietf-httpapi-ratelimit-headers-10",
                "\"client\";q=1000;w=2"))
        .addHeader(
            RateLimit.STATE,
            text(
                "How many are left (`r`), and in how many seconds all are there again (`t`)",
                "\"client\";r=999;t=1"));
    Operations.of(document).forEach(operation -> describe(document, operation));
  }

  private static void describe(OpenAPI document, Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (!status.startsWith("2")) {
                return;
              }
              referToLimit(answer);
              if (isVersioned(document, answer)) {
                refer(answer, ETAG);
              }
              if (status.equals("201")) {
                refer(answer, LOCATION);
              }
              if (Operations.hasParameter(operation, SharedParameters.IDEMPOTENCY_KEY)) {
                refer(answer, REPLAYED);
              }
            });
  }

  /** Gives an answer a shared header, unless it describes it itself. */
  static void refer(APIResponse answer, String header) {
    if (answer.getHeaders() == null || !answer.getHeaders().containsKey(header)) {
      answer.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }
  }

  /** Gives an answer the headers that tell how many requests the caller may send. */
  static void referToLimit(APIResponse answer) {
    refer(answer, RateLimit.POLICY);
    refer(answer, RateLimit.STATE);
  }

  /** A single resource shows its version. */
  private static boolean isVersioned(OpenAPI document, APIResponse answer) {
    return answer.getContent() != null
        && answer.getContent().getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .anyMatch(schema -> schema != null && isVersioned(document, schema));
  }

  private static boolean isVersioned(OpenAPI document, Schema schema) {
    Map<String, Schema> properties = Operations.resolve(document, schema).getProperties();
    return properties != null && properties.keySet().containsAll(List.of("id", "version"));
  }

  private static Header text(String description, String example) {
    return header(Schema.SchemaType.STRING, description, example);
  }

  private static Header header(Schema.SchemaType type, String description, Object example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(type)))
        .example(example);
  }
}
