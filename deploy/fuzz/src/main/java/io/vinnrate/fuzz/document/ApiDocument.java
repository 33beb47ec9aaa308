package io.vinnrate.fuzz.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12. */
public final class ApiDocument {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "delete", "head", "options");

  private final String service;
  private final ObjectNode root;
  private final ObjectNode answerSchemas = Json.MAPPER.createObjectNode();
  private final List<Operation> operations = new ArrayList<>();

  private ApiDocument(String service, ObjectNode root) {
    this.service = service;
    this.root = root;
    root.path("paths").properties().forEach(path -> read(path.getKey(), path.getValue()));
  }

  /**
   * Reads a document.
   *
   * @param service the service's short name
   * @param json the document
   */
  public static ApiDocument parse(String service, String json) {
    return new ApiDocument(service, (ObjectNode) Json.MAPPER.readTree(json));
  }

  /** The service's short name. */
  public String service() {
    return service;
  }

  /** All operations, in the document's order. */
  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** What judges the bodies of answers. */
  public AnswerSchemas answerSchemas() {
    return new AnswerSchemas(root.at("/components/schemas"), answerSchemas);
  }

  /**
   * The schema itself where one refers to another. What stands beside the reference holds as well,
   * such as examples.
   */
  public JsonNode resolve(JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    ObjectNode merged = (ObjectNode) resolve(at(schema.path("$ref").asString())).deepCopy();
    schema.properties().stream()
        .filter(beside -> !beside.getKey().equals("$ref"))
        .forEach(beside -> merged.set(beside.getKey(), beside.getValue()));
    return merged;
  }

  private JsonNode at(String reference) {
    return root.at(reference.substring(1));
  }

  private void read(String path, JsonNode item) {
    item.properties().stream()
        .filter(entry -> METHODS.contains(entry.getKey()))
        .forEach(entry -> operations.add(operation(path, item, entry.getKey(), entry.getValue())));
  }

  private Operation operation(String path, JsonNode item, String method, JsonNode operation) {
    String id = operation.path("operationId").asString(method + " " + path);
    return new Operation(
        service,
        id,
        method.toUpperCase(Locale.ROOT),
        path,
        parameters(item, operation),
        bodies(operation),
        answers(id, operation));
  }

  private List<Parameter> parameters(JsonNode item, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
      list.forEach(parameter -> parameters.add(parameter(resolve(parameter))));
    }
    return parameters;
  }

  private Parameter parameter(JsonNode parameter) {
    ObjectNode schema = (ObjectNode) resolve(parameter.path("schema")).deepCopy();
    ArrayNode examples = schema.withArray("examples");
    if (parameter.has("example")) {
      examples.add(parameter.get("example"));
    }
    parameter.path("examples").forEach(example -> examples.add(example.path("value")));
    return new Parameter(
        parameter.path("name").asString(),
        Parameter.Place.valueOf(parameter.path("in").asString().toUpperCase(Locale.ROOT)),
        parameter.path("required").asBoolean(false),
        schema);
  }

  private Map<String, JsonNode> bodies(JsonNode operation) {
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    resolve(operation.path("requestBody"))
        .path("content")
        .properties()
        .forEach(content -> bodies.put(content.getKey(), content.getValue().path("schema")));
    return bodies;
  }

  private Map<Integer, Map<String, String>> answers(String id, JsonNode operation) {
    Map<Integer, Map<String, String>> answers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      Map<String, String> contents = new TreeMap<>();
      for (Map.Entry<String, JsonNode> content :
          resolve(answer.getValue()).path("content").properties()) {
        String name = "%s.%s.%s".formatted(id, answer.getKey(), content.getKey()).replace('/', '.');
        answerSchemas.set(name, content.getValue().path("schema"));
        contents.put(content.getKey(), name);
      }
      answers.put(Integer.valueOf(answer.getKey()), Map.copyOf(contents));
    }
    return answers;
  }
}
