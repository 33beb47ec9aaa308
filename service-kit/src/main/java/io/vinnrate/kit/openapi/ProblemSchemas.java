package io.vinnrate.kit.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of problem details. */
final class ProblemSchemas {

  static final String PROBLEM = "#/components/schemas/Problem";
  private static final String FIELD_ERROR = "#/components/schemas/FieldError";

  private ProblemSchemas() {}

  static void addTo(Components components) {
    components.addSchema("Problem", problem()).addSchema("FieldError", fieldError());
  }

  private static Schema problem() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    properties.put(
        "type",
        text("The kind: a path of this service that explains it. Decide by this, not by texts")
            .format("uri-reference")
            .examples(List.of("/problems/validation-failed")));
    properties.put(
        "title", text("The kind in one line").examples(List.of("Some values are not allowed")));
    properties.put(
        "status",
        OASFactory.createSchema()
            .type(List.of(Schema.SchemaType.INTEGER))
            .description("The HTTP status")
            .minimum(BigDecimal.valueOf(400))
            .maximum(BigDecimal.valueOf(599))
            .examples(List.of(422)));
    properties.put(
        "detail", text("What happened this time").examples(List.of("1 value(s) are not allowed")));
    properties.put(
        "instance",
        text("The path of the request")
            .format("uri-reference")
            .examples(List.of("/v1/things/4711")));
    properties.put(
        "errors",
        OASFactory.createSchema()
            .type(List.of(Schema.SchemaType.ARRAY))
            .description("Each single thing that is wrong; absent where the detail says it all")
            .minItems(1)
            .items(OASFactory.createSchema().ref(FIELD_ERROR)));
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.OBJECT))
        .description("Problem details, RFC 9457. A later version may add fields")
        .required(List.of("type", "title", "status", "detail"))
        .properties(properties);
  }

  private static Schema fieldError() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    properties.put(
        "pointer",
        text("The place in the body: a JSON pointer (RFC 6901) as a URI fragment")
            .examples(List.of("#/amount/currency")));
    properties.put("parameter", text("The path or query parameter").examples(List.of("limit")));
    properties.put("header", text("The header").examples(List.of("If-Match")));
    properties.put("detail", text("What is wrong").examples(List.of("must not be blank")));
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.OBJECT))
        .description(
            "One thing that is wrong, at exactly one place: a pointer, a parameter or a header")
        .required(List.of("detail"))
        .properties(properties);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING))
        .description(description);
  }
}
