package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into a sound JSON value what does not belong there. */
final class Corruption {

  private static final List<String> STRANGE_NAMES =
      List.of("unknown", "", "\u0000", "a/b", "~", "__proto__", "Name", "😀", "x".repeat(3_000));

  private final ApiDocument document;
  private final Dice dice;

  Corruption(ApiDocument document, Dice dice) {
    this.document = document;
    this.dice = dice;
  }

  /**
   * A copy with one or two things changed.
   *
   * @param schema what the value is
   */
  JsonNode of(JsonNode sound, JsonNode schema) {
    JsonNode copy = sound.deepCopy();
    for (int i = dice.percent(75) ? 1 : 2; i > 0; i--) {
      if (!copy.isContainer() || copy.isEmpty()) {
        return Hostile.value(dice);
      }
      change(copy, document.resolve(schema));
    }
    return copy;
  }

  private void change(JsonNode container, JsonNode schema) {
    switch (container) {
      case ObjectNode object -> changeField(object, schema);
      case ArrayNode array -> changeItem(array, schema);
      default -> {
        // only containers come here
      }
    }
  }

  private void changeField(ObjectNode object, JsonNode schema) {
    String name = dice.pick(new ArrayList<>(object.propertyNames()));
    JsonNode value = object.get(name);
    JsonNode wanted = document.resolve(field(schema, name));
    if (value.isContainer() && !value.isEmpty() && dice.percent(65)) {
      change(value, wanted);
    } else if (dice.percent(10)) {
      object.remove(name);
    } else if (dice.percent(10)) {
      object.set(dice.pick(STRANGE_NAMES), Hostile.value(dice));
    } else {
      object.set(name, wrong(value, wanted));
    }
  }

  private static JsonNode field(JsonNode schema, String name) {
    JsonNode property = schema.path("properties").path(name);
    return property.isMissingNode() ? schema.path("additionalProperties") : property;
  }

  private void changeItem(ArrayNode array, JsonNode schema) {
    int index = dice.between(0, array.size() - 1);
    JsonNode value = array.get(index);
    JsonNode wanted = document.resolve(schema.path("items"));
    if (value.isContainer() && !value.isEmpty() && dice.percent(65)) {
      change(value, wanted);
    } else if (dice.percent(20)) {
      array.add(value.deepCopy());
    } else if (dice.percent(10)) {
      array.remove(index);
    } else {
      array.set(index, wrong(value, wanted));
    }
  }

  private JsonNode wrong(JsonNode value, JsonNode schema) {
    if (dice.percent(60)) {
      return Hostile.value(dice);
    }
    return switch (Values.type(schema)) {
      case "integer" -> new Numbers(schema, true, dice).beyond();
      case "number" -> new Numbers(schema, false, dice).beyond();
      case "array" -> crowded(value, schema.path("maxItems").asInt(1_000) + 1);
      case "string" -> tooLong(schema.path("maxLength").asInt(100) + 1);
      default -> Hostile.value(dice);
    };
  }

  private static JsonNode tooLong(int length) {
    return Json.MAPPER.valueToTree("y".repeat(Math.min(length, 50_000)));
  }

  private static JsonNode crowded(JsonNode array, int size) {
    ArrayNode crowded = Json.MAPPER.createArrayNode();
    JsonNode item = array.isEmpty() ? Json.MAPPER.nullNode() : array.iterator().next();
    for (int i = 0; i < size; i++) {
      crowded.add(item);
    }
    return crowded;
  }
}
