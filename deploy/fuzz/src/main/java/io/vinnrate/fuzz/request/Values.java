package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON values that a schema allows, partly from what is remembered. */
final class Values {

  private static final int DEEPEST = 7;
  private static final int USUAL_ITEMS = 3;
  private static final int MOST_ITEMS = 300;

  private final ApiDocument document;
  private final Memory memory;
  private final Dice dice;
  private final Texts texts;
  private final boolean edge;

  /**
   * A source of values.
   *
   * @param edge whether values are to be at the edges of what is allowed
   */
  Values(ApiDocument document, Memory memory, Dice dice, LocalDate today, boolean edge) {
    this.document = document;
    this.memory = memory;
    this.dice = dice;
    this.texts = new Texts(today, dice);
    this.edge = edge;
  }

  /**
   * A value.
   *
   * @param schema what it may be
   * @param name the name of the field or parameter that it is for
   */
  JsonNode make(JsonNode schema, String name) {
    return make(schema, name, 0);
  }

  private JsonNode make(JsonNode unresolved, String name, int depth) {
    JsonNode schema = document.resolve(unresolved);
    if (schema.has("anyOf")) {
      return make(dice.pick(List.copyOf(schema.get("anyOf").values())), name, depth + 1);
    }
    if (schema.has("enum")) {
      return dice.pick(List.copyOf(schema.get("enum").values()));
    }
    boolean identifies = schema.path("format").asString("").equals("uuid");
    if (dice.percent(identifies ? 90 : edge ? 0 : 40)) {
      JsonNode known = fitted(schema, memory.value(name, dice).orElse(Json.MAPPER.missingNode()));
      if (!known.isMissingNode()) {
        return known;
      }
    }
    if (schema.path("examples").size() > 0 && dice.percent(edge ? 20 : 70)) {
      return dice.pick(List.copyOf(schema.get("examples").values()));
    }
    return fresh(schema, name, depth);
  }

  private JsonNode fresh(JsonNode schema, String name, int depth) {
    return switch (type(schema)) {
      case "object" -> object(schema, name, depth);
      case "array" -> array(schema, name, depth);
      case "integer" -> number(new Numbers(schema, true, dice));
      case "number" -> number(new Numbers(schema, false, dice));
      case "boolean" -> Json.MAPPER.valueToTree(dice.percent(50));
      case "null" -> Json.MAPPER.nullNode();
      default -> text(edge ? texts.edge(schema) : texts.plain(schema));
    };
  }

  private JsonNode number(Numbers numbers) {
    return edge ? numbers.edge() : numbers.plain();
  }

  private static JsonNode text(String text) {
    return Json.MAPPER.valueToTree(text);
  }

  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.values().stream()
          .map(JsonNode::asString)
          .filter(name -> !name.equals("null"))
          .findFirst()
          .orElse("null");
    }
    return type.asString(schema.has("properties") ? "object" : "string");
  }

  private JsonNode object(JsonNode schema, String name, int depth) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    List<String> required = required(schema);
    int share = depth > DEEPEST ? 0 : edge ? dice.pick(0, 100) : 60;
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || dice.percent(share)) {
                object.set(
                    property.getKey(), make(property.getValue(), property.getKey(), depth + 1));
              }
            });
    if (schema.path("additionalProperties").isObject() && depth <= DEEPEST) {
      for (int i = dice.between(0, USUAL_ITEMS); i > 0; i--) {
        String key = memory.value("key", dice).map(JsonNode::asString).orElse(name + i);
        object.set(key, make(schema.get("additionalProperties"), key, depth + 1));
      }
    }
    return object;
  }

  static List<String> required(JsonNode schema) {
    return schema.path("required").values().stream().map(JsonNode::asString).toList();
  }

  private JsonNode array(JsonNode schema, String name, int depth) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    int fewest = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(fewest + USUAL_ITEMS), MOST_ITEMS);
    int usual = Math.min(most, fewest + USUAL_ITEMS);
    int count = edge && depth < 3 ? dice.pick(fewest, fewest, most) : dice.between(fewest, usual);
    for (int i = 0; i < count; i++) {
      array.add(make(schema.path("items"), name, depth + 1));
    }
    return array;
  }

  /**
   * The part of a remembered value that a schema allows; a missing node when none of it fits.
   *
   * @param unresolved what it may be
   * @param known what is remembered
   */
  JsonNode fitted(JsonNode unresolved, JsonNode known) {
    JsonNode schema = document.resolve(unresolved);
    if (schema.has("anyOf")) {
      return schema.get("anyOf").values().stream()
          .map(choice -> fitted(choice, known))
          .filter(fit -> !fit.isMissingNode())
          .findFirst()
          .orElse(Json.MAPPER.missingNode());
    }
    if (schema.has("enum")) {
      return fitIf(known, schema.get("enum").values().contains(known));
    }
    return switch (type(schema)) {
      case "object" -> fittedObject(schema, known);
      case "array" -> fittedArray(schema, known);
      case "integer" -> fitIf(known, known.isIntegralNumber());
      case "number" -> fitIf(known, known.isNumber());
      case "boolean" -> fitIf(known, known.isBoolean());
      default -> fitIf(known, known.isString() && fits(schema, known.asString()));
    };
  }

  private static JsonNode fitIf(JsonNode known, boolean fits) {
    return fits ? known : Json.MAPPER.missingNode();
  }

  private static boolean fits(JsonNode schema, String text) {
    return text.length() >= schema.path("minLength").asInt(0)
        && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
  }

  private JsonNode fittedObject(JsonNode schema, JsonNode known) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> field : known.properties()) {
      JsonNode wanted =
          schema.path("properties").has(field.getKey())
              ? schema.get("properties").get(field.getKey())
              : schema.path("additionalProperties");
      JsonNode fit = wanted.isObject() ? fitted(wanted, field.getValue()) : wanted;
      if (wanted.isObject() && !fit.isMissingNode()) {
        object.set(field.getKey(), fit);
      }
    }
    boolean enough = required(schema).stream().allMatch(object::has);
    return fitIf(object, known.isObject() && enough && !object.isEmpty());
  }

  private JsonNode fittedArray(JsonNode schema, JsonNode known) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : known) {
      JsonNode fit = fitted(schema.path("items"), item);
      if (fit.isMissingNode()) {
        return fit;
      }
      items.add(fit);
    }
    ArrayNode array = Json.MAPPER.createArrayNode().addAll(items);
    return fitIf(array, known.isArray() && !items.isEmpty());
  }
}
