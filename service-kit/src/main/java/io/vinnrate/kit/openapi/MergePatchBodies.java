package io.vinnrate.kit.openapi;

import io.vinnrate.kit.patch.MergePatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A merge patch has the fields of the whole request, none of which it must have and each of which
 * it may set to null: the schema {@code OrderRequest} becomes {@code OrderPatch}.
 */
final class MergePatchBodies {

  private MergePatchBodies() {}

  static void describe(OpenAPI document) {
    Operations.of(document)
        .filter(operation -> Operations.mediaTypes(operation).contains(MergePatch.MEDIA_TYPE))
        .map(it -> it.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE))
        .map(MediaType::getSchema)
        .filter(Objects::nonNull)
        .forEach(schema -> toPatch(document, schema));
  }

  private static void toPatch(OpenAPI document, Schema reference) {
    String name = Operations.referenced(reference);
    if (name == null || name.endsWith("Patch")) {
      return;
    }
    String patch = name.replaceFirst("Request$", "") + "Patch";
    if (!document.getComponents().getSchemas().containsKey(patch)) {
      Schema whole = Operations.resolve(document, reference);
      Schema schema =
          OASFactory.createSchema()
              .type(List.of(Schema.SchemaType.OBJECT))
              .description(
                  "A merge patch of %s: what is left out stays, null removes".formatted(name));
      document.getComponents().addSchema(patch, schema);
      Map<String, Schema> properties = new LinkedHashMap<>();
      Objects.requireNonNullElse(whole.getProperties(), Map.<String, Schema>of())
          .forEach(
              (field, value) ->
                  properties.put(
                      field, isRequired(whole, field) ? value : nullable(document, value)));
      schema.setProperties(properties);
    }
    reference.setRef("#/components/schemas/" + patch);
  }

  private static boolean isRequired(Schema whole, String field) {
    return whole.getRequired() != null && whole.getRequired().contains(field);
  }

  private static Schema nullable(OpenAPI document, Schema schema) {
    if (Operations.referenced(schema) != null) {
      Schema target = OASFactory.createSchema().ref(schema.getRef());
      if (Operations.resolve(document, schema).getProperties() != null) {
        toPatch(document, target);
      }
      return OASFactory.createSchema()
          .description(schema.getDescription())
          .examples(schema.getExamples())
          .anyOf(List.of(target, OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL))));
    }
    return copy(schema)
        .type(Stream.concat(types(schema), Stream.of(Schema.SchemaType.NULL)).distinct().toList());
  }

  private static Stream<Schema.SchemaType> types(Schema schema) {
    return schema.getType() == null ? Stream.empty() : schema.getType().stream();
  }

  private static Schema copy(Schema schema) {
    Schema copy = OASFactory.createSchema();
    schema.getAll().forEach(copy::set);
    return copy;
  }
}
