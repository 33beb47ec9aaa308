package io.vinnrate.fuzz.oracle;

import io.vinnrate.fuzz.document.AnswerSchemas;
import io.vinnrate.fuzz.document.Json;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.request.Twist;
import io.vinnrate.fuzz.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Judges answers by what the document says of the operation. Thread-safe. */
public final class Oracle {

  private static final int FIRST_FAILURE = 500;
  private static final String PROBLEM = "application/problem+json";
  private static final Pattern INSIDE =
      Pattern.compile("\\b(?:java|javax|jakarta|org|com|io)\\.[a-z]+\\.[a-zA-Z.$]*[A-Z]\\w+");

  /**
   * What a service may answer to what HTTP does not allow, whatever the operation says. The HTTP
   * server does so before the service has a say, without a body.
   */
  private static final Set<Integer> HTTP_ITSELF = Set.of(400, 404, 405, 413, 414, 417, 431, 501);

  /** What it may answer where no operation is. */
  private static final Set<Integer> NO_OPERATION = Set.of(400, 404, 405, 406, 415);

  private final Map<String, AnswerSchemas> schemas;

  /**
   * An oracle.
   *
   * @param schemas the schemas of the services' answers by the services' short names
   */
  public Oracle(Map<String, AnswerSchemas> schemas) {
    this.schemas = Map.copyOf(schemas);
  }

  /** What is wrong with an answer, if anything is. */
  public Optional<Fault> judge(Request request, Answer answer) {
    if (answer.status() >= FIRST_FAILURE && !mayFail(request, answer)) {
      return fault(
          Fault.Kind.SERVER_ERROR, "" + answer.status(), answer.status() + " " + start(answer));
    }
    if (request.isAstray() && !answer.isProblem()) {
      return Optional.empty(); // what another operation answers is judged when it is meant
    }
    boolean known = request.operation().answers().containsKey(answer.status());
    if (!known && !isBeyondDocument(request, answer)) {
      return fault(Fault.Kind.UNDOCUMENTED_STATUS, "" + answer.status(), start(answer));
    }
    if (answer.isProblem()) {
      if (request.twist() == Twist.HTTP && answer.body().length == 0) {
        return Optional.empty();
      }
      return request.method().equals("HEAD") ? Optional.empty() : judgeProblem(request, answer);
    }
    return isOwnMethod(request) && known ? judgeBody(request, answer) : Optional.empty();
  }

  private static boolean mayFail(Request request, Answer answer) {
    return request.twist() == Twist.HTTP && HTTP_ITSELF.contains(answer.status());
  }

  private static boolean isOwnMethod(Request request) {
    return request.method().equals(request.operation().method());
  }

  private static boolean isBeyondDocument(Request request, Answer answer) {
    if (request.isAstray()) {
      return true;
    }
    return switch (request.twist()) {
      case HTTP -> HTTP_ITSELF.contains(answer.status());
      case METHOD ->
          NO_OPERATION.contains(answer.status())
              || (answer.isSuccess() && Set.of("HEAD", "OPTIONS").contains(request.method()));
      case TOKEN -> answer.status() == 401;
      case SOUND, EDGE, VALUE, TEXT, PARAMETER, HEADER, AGAIN -> false;
    };
  }

  private Optional<Fault> judgeProblem(Request request, Answer answer) {
    if (!answer.mediaType().equals(PROBLEM)) {
      String what = "%d %s".formatted(answer.status(), answer.mediaType());
      return fault(Fault.Kind.NO_PROBLEM, what, what + " " + start(answer));
    }
    JsonNode problem;
    try {
      problem = Json.MAPPER.readTree(answer.body());
    } catch (JacksonException unreadable) {
      return fault(Fault.Kind.NO_PROBLEM, "no JSON", start(answer));
    }
    if (problem.path("status").asInt(0) != answer.status()) {
      return fault(Fault.Kind.NO_PROBLEM, "another status in the body", start(answer));
    }
    if (INSIDE.matcher(answer.text()).find()) {
      return fault(Fault.Kind.LEAK, "a name of a class", start(answer));
    }
    return refused(request.operation(), "Problem", problem, Fault.Kind.NO_PROBLEM);
  }

  private Optional<Fault> judgeBody(Request request, Answer answer) {
    Map<String, String> contents =
        request.operation().answers().getOrDefault(answer.status(), Map.of());
    if (contents.isEmpty()) {
      return answer.body().length == 0
          ? Optional.empty()
          : fault(Fault.Kind.UNDOCUMENTED_MEDIA_TYPE, "a body where none is", start(answer));
    }
    String schema = contents.get(answer.mediaType());
    if (schema == null) {
      String what = "'%s' of %s".formatted(answer.mediaType(), contents.keySet());
      return fault(Fault.Kind.UNDOCUMENTED_MEDIA_TYPE, what, start(answer));
    }
    return judgeContent(request.operation(), answer, schema);
  }

  private Optional<Fault> judgeContent(Operation operation, Answer answer, String schema) {
    try {
      return switch (answer.mediaType()) {
        case "application/x-ndjson" ->
            answer
                .text()
                .lines()
                .map(Json.MAPPER::readTree)
                .flatMap(line -> judgeLine(operation, schema, line).stream())
                .findFirst();
        case "image/svg+xml" -> Xml.fault(answer);
        default ->
            answer.mediaType().endsWith("json")
                ? refused(
                    operation,
                    schema,
                    Json.MAPPER.readTree(answer.body()),
                    Fault.Kind.REFUSED_BY_SCHEMA)
                : Optional.empty();
      };
    } catch (JacksonException unreadable) {
      return fault(Fault.Kind.REFUSED_BY_SCHEMA, "no JSON", start(answer));
    }
  }

  private Optional<Fault> judgeLine(Operation operation, String schema, JsonNode line) {
    int status = line.path("problem").path("status").asInt(0);
    if (status >= FIRST_FAILURE) {
      return fault(Fault.Kind.SERVER_ERROR, "a line with " + status, line.toString());
    }
    return refused(operation, schema, line, Fault.Kind.REFUSED_BY_SCHEMA);
  }

  private Optional<Fault> refused(
      Operation operation, String schema, JsonNode json, Fault.Kind kind) {
    AnswerSchemas ofService = schemas.get(operation.service());
    List<String> faults = ofService == null ? List.of() : ofService.faults(schema, json);
    return faults.isEmpty()
        ? Optional.empty()
        : fault(kind, faults.getFirst().replaceAll("\\d+", "N"), faults + " in " + start(json));
  }

  private static String start(Answer answer) {
    return start(answer.text());
  }

  private static String start(Object text) {
    return text.toString().substring(0, Math.min(text.toString().length(), 600));
  }

  static Optional<Fault> fault(Fault.Kind kind, String what, String detail) {
    return Optional.of(new Fault(kind, what, detail));
  }
}
