package io.vinnrate.kit.openapi;

import io.vinnrate.kit.json.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says what is on the wire instead of what is in Java: enum constants by their names there, and
 * {@code string} with a format instead of schemas that are named after Java classes.
 */
final class WireTypes {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** Formats of plain strings, each with an example. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "uuid", "019c1f2e-6a4b-7c3d-8e5f-a0b1c2d3e4f5",
          "date", "2026-03-31",
          "date-time", "2026-03-31T12:00:00Z");

  private WireTypes() {}

  static void describe(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    every(document).forEach(schema -> describe(document, schema));
    List<String> plain =
        schemas.entrySet().stream()
            .filter(it -> isPlain(it.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    plain.forEach(document.getComponents()::removeSchema);
  }

  private static void describe(OpenAPI document, Schema schema) {
    Schema target = Operations.resolve(document, schema);
    if (target != schema && isPlain(target)) {
      schema.setRef(null);
      schema.setType(target.getType());
      schema.setFormat(target.getFormat());
    }
    String example = schema.getFormat() == null ? null : FORMATS.get(schema.getFormat());
    if (example != null) {
      schema.setPattern(null);
      if (isUnexplained(schema)) {
        schema.setExamples(List.of(example));
      }
    }
    if (schema.getPattern() != null) {
      schema.setPattern(anchored(schema.getPattern()));
    }
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(schema.getEnumeration().stream().map(WireTypes::wire).toList());
    }
  }

  /** Bean Validation matches the whole text, JSON Schema any part of it. */
  private static String anchored(String pattern) {
    if (pattern.startsWith("^") || pattern.equals("\\S")) {
      return pattern;
    }
    return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
  }

  private static boolean isUnexplained(Schema schema) {
    return schema.getExamples() == null || schema.getExamples().isEmpty();
  }

  private static boolean isPlain(Schema schema) {
    return schema.getProperties() == null
        && schema.getFormat() != null
        && FORMATS.containsKey(schema.getFormat());
  }

  private static Object wire(Object constant) {
    return constant instanceof String name && CONSTANT.matcher(name).matches()
        ? WireName.of(name)
        : constant;
  }

  /** Every schema of the document, nested ones included. */
  private static Stream<Schema> every(OpenAPI document) {
    Stream<Schema> ofParameters =
        Operations.of(document)
            .flatMap(operation -> Operations.parameters(operation).stream())
            .map(parameter -> parameter.getSchema());
    Stream<Schema> ofBodies =
        Operations.of(document)
            .filter(operation -> !Operations.mediaTypes(operation).isEmpty())
            .flatMap(it -> it.getRequestBody().getContent().getMediaTypes().values().stream())
            .map(MediaType::getSchema);
    Stream<Schema> ofAnswers =
        Operations.of(document)
            .flatMap(it -> it.getResponses().getAPIResponses().values().stream())
            .filter(it -> it.getContent() != null)
            .flatMap(it -> it.getContent().getMediaTypes().values().stream())
            .map(MediaType::getSchema);
    Stream<Schema> components = document.getComponents().getSchemas().values().stream();
    return Stream.of(components, ofParameters, ofBodies, ofAnswers)
        .flatMap(it -> it)
        .filter(Objects::nonNull)
        .flatMap(WireTypes::withNested)
        .toList()
        .stream();
  }

  private static Stream<Schema> withNested(Schema schema) {
    List<Schema> nested = new ArrayList<>();
    if (schema.getProperties() != null) {
      nested.addAll(schema.getProperties().values());
    }
    Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
        .filter(Objects::nonNull)
        .forEach(nested::add);
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(Objects::nonNull)
        .forEach(nested::addAll);
    return Stream.concat(Stream.of(schema), nested.stream().flatMap(WireTypes::withNested));
  }
}
