package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Json;
import io.vinnrate.fuzz.document.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, sound ones and others. */
final class Bodies {

  private static final int MOST_LINES = 6;

  private final ApiDocument document;
  private final Memory memory;
  private final Values values;
  private final Dice dice;
  private final Map<String, String> identity;

  /**
   * A source of bodies.
   *
   * @param identity what fields should say that tell which thing the body is of, by their names
   */
  Bodies(
      ApiDocument document, Memory memory, Values values, Dice dice, Map<String, String> identity) {
    this.document = document;
    this.memory = memory;
    this.values = values;
    this.dice = dice;
    this.identity = Map.copyOf(identity);
  }

  @Nullable Body of(Operation operation, Twist twist) {
    if (operation.bodies().isEmpty()) {
      return null;
    }
    Map.Entry<String, JsonNode> content =
        dice.pick(List.copyOf(new TreeMap<>(operation.bodies()).entrySet()));
    String mediaType = content.getKey();
    JsonNode schema = content.getValue();
    return mediaType.endsWith("ndjson")
        ? lines(operation, mediaType, schema, twist)
        : single(operation, mediaType, schema, twist);
  }

  private Body single(Operation operation, String mediaType, JsonNode schema, Twist twist) {
    JsonNode sound = sound(operation, schema);
    if (twist == Twist.TEXT) {
      return new Body.Raw(mediaType, broken(Body.Literal.written(sound)));
    }
    boolean wrong = twist == Twist.VALUE;
    return new Body.Value(
        mediaType, wrong ? new Corruption(document, dice).of(sound, schema) : sound);
  }

  private Body lines(Operation operation, String mediaType, JsonNode schema, Twist twist) {
    List<String> lines = new ArrayList<>();
    for (int i = dice.between(twist == Twist.SOUND ? 1 : 0, MOST_LINES); i > 0; i--) {
      JsonNode line = sound(operation, schema);
      if (twist == Twist.VALUE && dice.percent(50)) {
        line = new Corruption(document, dice).of(line, schema);
      }
      String text = Body.Literal.written(line);
      lines.add(twist == Twist.TEXT && dice.percent(50) ? Hostile.broken(text, dice) : text);
    }
    return new Body.Lines(mediaType, lines);
  }

  private JsonNode sound(Operation operation, JsonNode schema) {
    JsonNode value = either(operation, schema);
    if (value instanceof ObjectNode object) {
      identity.forEach(
          (name, own) -> {
            if (object.has(name) && dice.percent(80)) {
              object.put(name, own);
            }
          });
    }
    return value;
  }

  private JsonNode either(Operation operation, JsonNode schema) {
    JsonNode fresh = values.make(schema, Words.identifier(operation));
    if (!dice.percent(35)) {
      return fresh;
    }
    JsonNode known = memory.document(operation.path(), dice).orElse(Json.MAPPER.missingNode());
    if (!(values.fitted(schema, known) instanceof ObjectNode fitted)) {
      return fresh;
    }
    List<String> names = new ArrayList<>(fresh.propertyNames());
    if (!names.isEmpty()) {
      String name = dice.pick(names);
      fitted.set(name, fresh.get(name));
    }
    return fitted;
  }

  private byte[] broken(String text) {
    if (dice.percent(15)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes[dice.between(0, bytes.length - 1)] = (byte) dice.between(128, 255);
      return bytes;
    }
    if (dice.percent(5)) {
      return text.getBytes(dice.pick(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE));
    }
    return Hostile.broken(text, dice).getBytes(StandardCharsets.UTF_8);
  }
}
