package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.wire.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Arguments of paths that led to something, by the template up to the argument: {@code
 * /v1/customers/{id}} has arguments that serve {@code /v1/customers/{id}/touchpoints} as well.
 */
final class Addresses {

  private final Set<String> templates = new TreeSet<>();
  private final Map<String, Ring<List<String>>> known = new HashMap<>();

  Addresses(List<Operation> operations) {
    operations.forEach(operation -> templates.add(operation.path()));
  }

  /** Learns from a request that succeeded. */
  void learn(Operation operation, List<String> arguments, Answer answer, JsonNode json) {
    add(operation.path(), arguments);
    answer.header("Location").ifPresent(this::learnLocation);
    for (String template : templates) {
      if (isChild(operation.path(), template)) {
        String parameter = template.substring(template.lastIndexOf('{') + 1, template.length() - 1);
        json.path("items").forEach(item -> learnItem(template, arguments, item, parameter));
      }
    }
  }

  private static boolean isChild(String list, String template) {
    return template.startsWith(list + "/{")
        && template.endsWith("}")
        && template.indexOf('/', list.length() + 1) < 0;
  }

  private void learnItem(String template, List<String> parents, JsonNode item, String parameter) {
    JsonNode value = item.path(parameter);
    if (value.isMissingNode()) {
      value = item.path("id");
    }
    if (value.isString()) {
      List<String> arguments = new ArrayList<>(parents);
      arguments.add(value.asString());
      add(template, arguments);
    }
  }

  private void learnLocation(String location) {
    String[] segments = location.split("/", -1);
    for (String template : templates) {
      String[] wanted = template.split("/", -1);
      List<String> arguments = new ArrayList<>();
      boolean fits = wanted.length == segments.length;
      for (int i = 0; fits && i < wanted.length; i++) {
        if (Operation.isParameter(wanted[i])) {
          arguments.add(segments[i]);
        } else {
          fits = wanted[i].equals(segments[i]);
        }
      }
      if (fits) {
        add(template, arguments);
      }
    }
  }

  private void add(String template, List<String> arguments) {
    for (int count = 1; count <= arguments.size(); count++) {
      known
          .computeIfAbsent(prefix(template, count), _ -> new Ring<>())
          .add(List.copyOf(arguments.subList(0, count)));
    }
  }

  /** Forgets what was deleted. */
  void forget(Operation operation, List<String> arguments) {
    Ring<List<String>> ring = known.get(prefix(operation.path(), arguments.size()));
    if (ring != null) {
      ring.remove(arguments);
    }
  }

  /** Arguments that led somewhere, as many of them as are known to go together. */
  List<String> pick(Operation operation, Dice dice) {
    int count = (int) operation.segments().stream().filter(Operation::isParameter).count();
    for (; count > 0; count--) {
      Ring<List<String>> ring = known.get(prefix(operation.path(), count));
      if (ring != null && dice.percent(90)) {
        List<String> arguments = ring.pick(dice).orElse(List.of());
        if (!arguments.isEmpty()) {
          return arguments;
        }
      }
    }
    return List.of();
  }

  private static String prefix(String template, int parameters) {
    int end = 0;
    for (int i = 0; i < parameters; i++) {
      end = template.indexOf('}', end) + 1;
    }
    return template.substring(0, end);
  }
}
