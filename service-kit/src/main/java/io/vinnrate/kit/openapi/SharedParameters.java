package io.vinnrate.kit.openapi;

import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.problem.BodyLimit;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters, and the limits of bodies, that mean the same everywhere. */
final class SharedParameters {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String IF_MATCH = "If-Match";

  private SharedParameters() {}

  static void describe(OpenAPI document) {
    Operations.of(document)
        .flatMap(operation -> Operations.parameters(operation).stream())
        .filter(parameter -> parameter.getName() != null)
        .forEach(SharedParameters::describe);
    Operations.of(document)
        .filter(operation -> !Operations.mediaTypes(operation).isEmpty())
        .filter(operation -> operation.getRequestBody().getDescription() == null)
        .forEach(operation -> operation.getRequestBody().setDescription(limit(operation)));
  }

  private static String limit(Operation operation) {
    return Operations.mediaTypes(operation).contains(Ndjson.MEDIA_TYPE)
        ? "1 to %s lines; each is JSON of the schema, of at most %s bytes"
            .formatted(Ndjson.DEFAULT_MAX_LINES, Ndjson.DEFAULT_MAX_LINE_BYTES)
        : "At most %s bytes".formatted(BodyLimit.DEFAULT_MAX_BYTES);
  }

  private static void describe(Parameter parameter) {
    switch (parameter.getName()) {
      case IF_MATCH -> {
        // an operation that says itself what it is for can do without it at times
        parameter.setRequired(parameter.getDescription() == null);
        complete(
            parameter,
            "The ETag of the version that the change was made on, or * for any",
            text().examples(List.of("\"3\"")));
      }
      case IDEMPOTENCY_KEY ->
          complete(
              parameter,
              "Makes the request safe to send again: with the same key and body it is done once,"
                  + " and its answer is given again, for 24 hours. Any text that is unique, such"
                  + " as a UUID",
              text()
                  .pattern("^[\\x21-\\x7E]{1,255}$")
                  .examples(List.of("8e03978e-40d5-43e8-bc93-6894a57f9324")));
      case "limit" ->
          complete(
              parameter,
              "How many items the page has at the most",
              OASFactory.createSchema()
                  .type(List.of(Schema.SchemaType.INTEGER))
                  .minimum(BigDecimal.ONE)
                  .maximum(BigDecimal.valueOf(Parameters.MAX_LIMIT))
                  .defaultValue(Parameters.DEFAULT_LIMIT)
                  .examples(List.of(20)));
      case "cursor" ->
          complete(
              parameter,
              "Where the list goes on: the `next` of the page before, with the same filters;"
                  + " without it the list begins",
              text().examples(List.of(new Cursor("things:id", List.of("4711")).encoded())));
      case "id" -> {
        if (parameter.getDescription() == null) {
          parameter.setDescription("Identifies the resource");
        }
      }
      default -> {
        // is the operation's own
      }
    }
  }

  private static Parameter complete(Parameter parameter, String description, Schema schema) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
    parameter.setSchema(schema);
    return parameter;
  }

  private static Schema text() {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
  }
}
