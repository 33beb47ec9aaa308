package io.vinnrate.fuzz;

import io.vinnrate.fuzz.oracle.Fault;
import io.vinnrate.fuzz.request.Body;
import io.vinnrate.fuzz.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of a request what its fault does not need. */
final class Shrinker {

  private static final int MOST_ATTEMPTS = 60;

  /** Each attempt would take as long, or reach nobody. */
  private static final Set<Fault.Kind> EXPENSIVE = Set.of(Fault.Kind.HANG, Fault.Kind.GONE);

  private final Function<Request, Optional<Fault>> attempt;
  private int attempts;

  /**
   * A shrinker for one finding.
   *
   * @param attempt sends a request and tells what is wrong with its answer
   */
  Shrinker(Function<Request, Optional<Fault>> attempt) {
    this.attempt = attempt;
  }

  Finding shrink(Finding found) {
    if (EXPENSIVE.contains(found.fault().kind())) {
      return found;
    }
    Finding smallest = found;
    boolean smaller = true;
    while (smaller && attempts < MOST_ATTEMPTS) {
      smaller = false;
      for (Request candidate : candidates(smallest.request())) {
        Optional<Finding> still = stillThere(candidate, smallest);
        if (still.isPresent()) {
          smallest = still.get();
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private Optional<Finding> stillThere(Request candidate, Finding found) {
    if (attempts++ >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    return attempt
        .apply(candidate)
        .map(fault -> new Finding(candidate, fault))
        .filter(finding -> finding.key().equals(found.key()));
  }

  private static List<Request> candidates(Request request) {
    List<Request> candidates = new ArrayList<>();
    leftOut(request.query()).forEach(query -> candidates.add(request.withQuery(query)));
    leftOut(request.headers()).forEach(headers -> candidates.add(request.withHeaders(headers)));
    switch (request.body()) {
      case Body.Value value ->
          smaller(value.json())
              .forEach(
                  json ->
                      candidates.add(request.withBody(new Body.Value(value.mediaType(), json))));
      case Body.Lines lines ->
          leftOut(lines.lines())
              .forEach(
                  left ->
                      candidates.add(request.withBody(new Body.Lines(lines.mediaType(), left))));
      case Body.Raw raw -> {
        // bytes that are broken as a whole
      }
      case null -> {
        // nothing to leave out
      }
    }
    return candidates;
  }

  private static List<JsonNode> smaller(JsonNode json) {
    List<JsonNode> smaller = new ArrayList<>();
    if (json instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        ObjectNode without = object.deepCopy();
        without.remove(name);
        smaller.add(without);
      }
    }
    return smaller;
  }

  private static <T> List<List<T>> leftOut(List<T> all) {
    List<List<T>> smaller = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<T> without = new ArrayList<>(all);
      without.remove(i);
      smaller.add(without);
    }
    return smaller;
  }
}
