package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.wire.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What earlier answers told: values by the names of their fields, addresses of things that exist,
 * ETags, cursors. Belongs to one worker, so that what the worker does depends on its own requests
 * alone.
 */
public final class Memory {

  private static final int NODES = 600;
  private static final int LARGEST = 6_000;
  private static final int LARGEST_DOCUMENT = 32_768; // a whole rubric

  private final Map<String, Ring<JsonNode>> values = new HashMap<>();
  private final Map<String, Ring<JsonNode>> documents = new HashMap<>();
  private final Map<String, Ring<JsonNode>> cursors = new HashMap<>();
  private final Map<String, String> etags = new HashMap<>();
  private final Ring<Request> requests = new Ring<>();
  private final Addresses addresses;

  /**
   * An empty memory.
   *
   * @param operations all operations of all services
   */
  public Memory(List<Operation> operations) {
    addresses = new Addresses(operations);
  }

  /**
   * Learns from an answer.
   *
   * @param request what was asked
   * @param answer the answer
   * @param json its body when it is JSON, else a missing node
   */
  public void learn(Request request, Answer answer, JsonNode json) {
    boolean asMeant = request.method().equals(request.operation().method()) && !request.isAstray();
    if (!answer.isSuccess() || !asMeant) {
      return;
    }
    Operation operation = request.operation();
    requests.add(request);
    if (request.method().equals("DELETE")) {
      addresses.forget(operation, request.arguments());
      etags.remove(guard(operation, request.arguments()));
      return;
    }
    addresses.learn(operation, request.arguments(), answer, json);
    answer.header("ETag").ifPresent(etag -> etags.put(guard(operation, request.arguments()), etag));
    learnDocuments(operation, json);
    learnValues(json);
    if (json.path("next").isString()) {
      cursors.computeIfAbsent(operation.toString(), _ -> new Ring<>()).add(json.get("next"));
    }
  }

  private void learnDocuments(Operation operation, JsonNode json) {
    String identifier = Words.identifier(operation);
    for (JsonNode document : json.path("items").isArray() ? json.get("items") : List.of(json)) {
      if (document.isObject() && document.toString().length() <= LARGEST_DOCUMENT) {
        documents.computeIfAbsent(operation.path(), _ -> new Ring<>()).add(document);
        learnValue(identifier, document.path("id"));
      }
    }
  }

  private void learnValues(JsonNode json) {
    Deque<JsonNode> rest = new ArrayDeque<>(List.of(json));
    for (int seen = 0; seen < NODES && !rest.isEmpty(); seen++) {
      JsonNode node = rest.removeFirst();
      node.properties().forEach(field -> learnValue(field.getKey(), field.getValue()));
      node.forEach(rest::addLast);
    }
  }

  private void learnValue(String name, JsonNode value) {
    boolean small = !value.isContainer() || value.toString().length() <= LARGEST;
    if (!value.isMissingNode() && !value.isNull() && small) {
      values.computeIfAbsent(name, _ -> new Ring<>()).add(value);
    }
  }

  /** The address whose ETag guards a resource: that of the thing that it is a part of. */
  private static String guard(Operation operation, List<String> arguments) {
    int parameter = operation.path().indexOf('{');
    return parameter < 0 || arguments.isEmpty()
        ? operation.path()
        : operation.path().substring(0, parameter) + arguments.getFirst();
  }

  Optional<String> etag(Operation operation, List<String> arguments) {
    return Optional.ofNullable(etags.get(guard(operation, arguments)));
  }

  Optional<JsonNode> value(String name, Dice dice) {
    return pick(values, name, dice);
  }

  /** A whole answer of a path, or one of its items. */
  Optional<JsonNode> document(String path, Dice dice) {
    return pick(documents, path, dice);
  }

  Optional<JsonNode> cursor(Operation operation, Dice dice) {
    return pick(cursors, operation.toString(), dice);
  }

  Optional<Request> request(Dice dice) {
    return requests.pick(dice);
  }

  Addresses addresses() {
    return addresses;
  }

  private static Optional<JsonNode> pick(
      Map<String, Ring<JsonNode>> rings, String name, Dice dice) {
    return Optional.ofNullable(rings.get(name)).flatMap(ring -> ring.pick(dice));
  }
}
