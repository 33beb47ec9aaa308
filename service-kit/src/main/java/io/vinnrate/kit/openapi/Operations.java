package io.vinnrate.kit.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What the parts of the filter ask about operations. */
final class Operations {

  private Operations() {}

  /** Each operation of a document. */
  static Stream<Operation> of(OpenAPI document) {
    return document.getPaths() == null
        ? Stream.empty()
        : document.getPaths().getPathItems().values().stream()
            .map(PathItem::getOperations)
            .map(Map::values)
            .flatMap(Collection::stream);
  }

  /** Its parameters, none when it has none. */
  static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }

  static boolean hasParameter(Operation operation, String name) {
    return parameters(operation).stream().anyMatch(it -> name.equals(it.getName()));
  }

  static boolean hasStatus(Operation operation, String status) {
    return operation.getResponses().hasAPIResponse(status);
  }

  /** Says whether its caller must show a token. */
  static boolean needsToken(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  /** The media types of its body, none when it takes no body. */
  static List<String> mediaTypes(Operation operation) {
    RequestBody body = operation.getRequestBody();
    return body == null || body.getContent() == null
        ? List.of()
        : List.copyOf(body.getContent().getMediaTypes().keySet());
  }

  /** Follows a reference into the document's schemas. */
  static Schema resolve(OpenAPI document, Schema schema) {
    String name = referenced(schema);
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    return name == null || schemas == null ? schema : schemas.getOrDefault(name, schema);
  }

  /** The name of the schema that is referred to; null when it is none. */
  static @Nullable String referenced(Schema schema) {
    String reference = schema.getRef();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
