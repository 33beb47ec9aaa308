package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.document.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes requests. What it makes is decided by the seed, the request's number and what its memory
 * holds.
 */
public final class RequestGenerator {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW");

  private final Map<String, ApiDocument> documents;
  private final List<Operation> operations;
  private final Memory memory;
  private final long seed;
  private final LocalDate today;
  private final String token;

  /**
   * A generator.
   *
   * @param documents the services' documents by their short names
   * @param operations those that requests are aimed at
   * @param memory what is known from answers
   * @param seed decides what is made
   * @param today dates lie around it
   * @param token the bearer token; empty for none
   */
  public RequestGenerator(
      Map<String, ApiDocument> documents,
      List<Operation> operations,
      Memory memory,
      long seed,
      LocalDate today,
      String token) {
    this.documents = Map.copyOf(documents);
    this.operations = List.copyOf(operations);
    this.memory = memory;
    this.seed = seed;
    this.today = today;
    this.token = token;
  }

  /** Any request. */
  public Request any(long number) {
    Dice dice = new Dice(seed, number);
    Operation operation = dice.pick(operations);
    Twist twist = twist(operation, dice);
    if (twist == Twist.AGAIN) {
      Optional<Request> earlier = memory.request(dice);
      if (earlier.isPresent()) {
        return earlier.get().again(number);
      }
    }
    return make(number, operation, twist, dice);
  }

  /** A request that the operation should understand. */
  public Request sound(long number, Operation operation) {
    return make(number, operation, Twist.SOUND, new Dice(seed, number));
  }

  private static Twist twist(Operation operation, Dice dice) {
    int roll = dice.between(0, 99);
    boolean body = !operation.bodies().isEmpty();
    boolean parameters =
        operation.parameters().stream().anyMatch(parameter -> !isHeader(parameter.place()));
    if (roll < 34) {
      return Twist.SOUND;
    }
    if (roll < 46) {
      return Twist.EDGE;
    }
    if (roll < 72) {
      return body ? Twist.VALUE : parameters ? Twist.PARAMETER : Twist.HEADER;
    }
    if (roll < 79) {
      return body ? Twist.TEXT : Twist.EDGE;
    }
    if (roll < 86) {
      return Twist.PARAMETER;
    }
    if (roll < 93) {
      return Twist.HEADER;
    }
    return dice.pick(Twist.METHOD, Twist.HTTP, Twist.AGAIN, Twist.AGAIN, Twist.TOKEN);
  }

  private static boolean isHeader(Parameter.Place place) {
    return place == Parameter.Place.HEADER;
  }

  private Request make(long number, Operation operation, Twist twist, Dice dice) {
    ApiDocument document = documents.get(operation.service());
    if (document == null) {
      throw new IllegalStateException("There is no document of " + operation.service());
    }
    Values values = new Values(document, memory, dice, today, twist == Twist.EDGE);
    Target target = new Target(operation, memory, values, dice);
    target.fill();
    if (twist == Twist.PARAMETER) {
      target.disturb();
    } else if (twist == Twist.HTTP && dice.percent(30)) {
      target.breakRules();
    }
    return new Request(
        number,
        operation,
        twist,
        twist == Twist.METHOD ? otherMethod(operation, dice) : operation.method(),
        target.arguments(),
        target.path(),
        target.query(),
        new Headers(memory, values, dice, token).of(operation, target.arguments(), twist, number),
        new Bodies(document, memory, values, dice, identity(operation, target.arguments(), number))
            .of(operation, twist));
  }

  /** A body says what its path says; what is new is called as nothing else is. */
  private Map<String, String> identity(Operation operation, List<String> arguments, long number) {
    Map<String, String> identity = new HashMap<>();
    if (operation.method().equals("POST")) {
      String name = "fuzz-%d-%d".formatted(seed, number);
      List.of("externalId", "version", "key").forEach(field -> identity.put(field, name));
    }
    List<String> names = operation.segments().stream().filter(Operation::isParameter).toList();
    for (int i = 0; i < arguments.size(); i++) {
      identity.put(names.get(i).substring(1, names.get(i).length() - 1), arguments.get(i));
    }
    return identity;
  }

  private String otherMethod(Operation operation, Dice dice) {
    List<String> taken =
        operations.stream()
            .filter(other -> other.path().equals(operation.path()))
            .map(Operation::method)
            .toList();
    return dice.pick(METHODS.stream().filter(method -> !taken.contains(method)).toList());
  }
}
