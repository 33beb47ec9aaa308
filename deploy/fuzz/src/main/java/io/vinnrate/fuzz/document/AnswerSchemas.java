package io.vinnrate.fuzz.document;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of answers. They are closed: a field that the document does not name is refused in
 * them, except in problems, which may have more fields by their standard. Thread-safe.
 */
public final class AnswerSchemas {

  private static final String DOCUMENT = "https://vinnrate.example/answers";
  private static final Set<String> OPEN = Set.of("Problem", "FieldError");

  private final SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  AnswerSchemas(JsonNode shared, ObjectNode answers) {
    ObjectNode schemas = Json.MAPPER.createObjectNode();
    shared
        .properties()
        .forEach(
            schema ->
                schemas.set(
                    schema.getKey(),
                    OPEN.contains(schema.getKey())
                        ? schema.getValue()
                        : closed(schema.getValue())));
    answers.properties().forEach(schema -> schemas.set(schema.getKey(), closed(schema.getValue())));
    ObjectNode document = Json.MAPPER.createObjectNode();
    document.putObject("components").set("schemas", schemas);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(DOCUMENT, document.toString())));
  }

  private static JsonNode closed(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode schema) {
    schema.forEach(AnswerSchemas::close);
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  /**
   * What a schema finds wrong with an answer; nothing when it fits.
   *
   * @param name the schema's name, as the operation has it
   */
  public List<String> faults(String name, JsonNode answer) {
    try {
      return compiled
          .computeIfAbsent(name, this::compile)
          .validate(
              answer,
              context ->
                  context.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
          .stream()
          .map(Object::toString)
          .toList();
    } catch (JacksonException beyond) {
      return List.of("a number that is beyond its type");
    }
  }

  private Schema compile(String name) {
    return registry.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + name));
  }
}
