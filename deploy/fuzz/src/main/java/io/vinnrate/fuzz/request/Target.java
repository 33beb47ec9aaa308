package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.document.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Path and query of a request in the making. */
final class Target {

  private static final List<String> STRANGE =
      List.of("unknown=1", "=", "&", "limit", "limit=1&limit=2", "[]=1");
  private static final List<String> UNLAWFUL =
      List.of(
          "/%",
          "/%zz",
          "?%",
          "?a=%zz",
          "/\u00ff",
          "/a b",
          "?" + "x".repeat(10_000),
          "#f",
          "/\u0001",
          "/<");

  private final Operation operation;
  private final Memory memory;
  private final Values values;
  private final Dice dice;
  private final List<String> arguments = new ArrayList<>();
  private final List<String> segments = new ArrayList<>();
  private final List<String> query = new ArrayList<>();
  private String end = "";

  Target(Operation operation, Memory memory, Values values, Dice dice) {
    this.operation = operation;
    this.memory = memory;
    this.values = values;
    this.dice = dice;
  }

  /** Fills in what is known to lead somewhere, else what the document allows. */
  void fill() {
    List<String> known = memory.addresses().pick(operation, dice);
    for (String segment : operation.segments()) {
      if (!Operation.isParameter(segment)) {
        segments.add(segment);
        continue;
      }
      String argument =
          arguments.size() < known.size() ? known.get(arguments.size()) : made(segment);
      arguments.add(argument);
      segments.add(Encoding.percent(argument));
    }
    List<Parameter> queried = operation.parameters(Parameter.Place.QUERY);
    int share =
        dice.percent(50) ? 0 : 200 / (queried.size() + 2); // many filters leave nothing over
    for (Parameter parameter : queried) {
      if (parameter.required() || dice.percent(share)) {
        query.add(parameter.name() + "=" + Encoding.percent(value(parameter)));
      }
    }
  }

  private String made(String segment) {
    String name = segment.substring(1, segment.length() - 1);
    return operation.parameters(Parameter.Place.PATH).stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(parameter -> text(known(name).orElseGet(() -> values.make(parameter.schema(), name))))
        .orElse("x");
  }

  /** Parts of things have keys, and lists of them elsewhere tell which. */
  private Optional<JsonNode> known(String name) {
    return memory
        .value(name, dice)
        .or(() -> memory.value("key", dice))
        .filter(_ -> dice.percent(40));
  }

  private String value(Parameter parameter) {
    Optional<JsonNode> cursor =
        parameter.name().equals("cursor") ? memory.cursor(operation, dice) : Optional.empty();
    return text(cursor.orElseGet(() -> values.make(parameter.schema(), parameter.name())));
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  /** Breaks one of them. */
  void disturb() {
    List<Parameter> queried = operation.parameters(Parameter.Place.QUERY);
    boolean inPath = !arguments.isEmpty() && (queried.isEmpty() || dice.percent(50));
    if (inPath) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < segments.size(); i++) {
        if (Operation.isParameter(operation.segments().get(i))) {
          places.add(i);
        }
      }
      segments.set(dice.pick(places), Hostile.argument(dice));
    } else if (queried.isEmpty() || dice.percent(15)) {
      query.add(dice.pick(STRANGE));
    } else {
      String name = dice.pick(queried).name();
      if (!dice.percent(15)) {
        query.removeIf(pair -> pair.startsWith(name + "="));
      }
      query.add(name + "=" + broken(name));
    }
  }

  private String broken(String name) {
    Optional<JsonNode> cursor =
        name.equals("cursor") ? memory.cursor(operation, dice) : Optional.empty();
    if (cursor.isEmpty() || dice.percent(30)) {
      return Hostile.argument(dice);
    }
    String text = cursor.get().asString();
    int cut = dice.between(0, text.length());
    return Encoding.percent(text.substring(0, cut) + (dice.percent(50) ? "A" : "="));
  }

  /** Makes it a target that HTTP does not allow. */
  void breakRules() {
    end = dice.pick(UNLAWFUL);
  }

  /** The path's arguments as they were filled in, not encoded. */
  List<String> arguments() {
    return arguments;
  }

  String path() {
    return "/" + String.join("/", segments) + end;
  }

  List<String> query() {
    return query;
  }
}
