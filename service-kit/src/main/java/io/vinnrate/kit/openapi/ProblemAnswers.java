package io.vinnrate.kit.openapi;

import static io.vinnrate.kit.problem.CommonProblem.BAD_PARAMETER;
import static io.vinnrate.kit.problem.CommonProblem.CONTENT_TOO_LARGE;
import static io.vinnrate.kit.problem.CommonProblem.FORBIDDEN;
import static io.vinnrate.kit.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static io.vinnrate.kit.problem.CommonProblem.INTERNAL_ERROR;
import static io.vinnrate.kit.problem.CommonProblem.MALFORMED_JSON;
import static io.vinnrate.kit.problem.CommonProblem.NOT_ACCEPTABLE;
import static io.vinnrate.kit.problem.CommonProblem.NOT_FOUND;
import static io.vinnrate.kit.problem.CommonProblem.OUT_OF_REACH;
import static io.vinnrate.kit.problem.CommonProblem.OVERLOADED;
import static io.vinnrate.kit.problem.CommonProblem.PRECONDITION_FAILED;
import static io.vinnrate.kit.problem.CommonProblem.PRECONDITION_REQUIRED;
import static io.vinnrate.kit.problem.CommonProblem.REQUEST_IN_PROGRESS;
import static io.vinnrate.kit.problem.CommonProblem.TOO_MANY_REQUESTS;
import static io.vinnrate.kit.problem.CommonProblem.UNAUTHORIZED;
import static io.vinnrate.kit.problem.CommonProblem.UNAVAILABLE;
import static io.vinnrate.kit.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static io.vinnrate.kit.problem.CommonProblem.VALIDATION_FAILED;

import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation the problems that it can have by its shape. What the resource says of a
 * status stays; it gets the form of a problem where it has none, and the examples that the
 * extension {@value #OWN} names.
 */
final class ProblemAnswers {

  /** On an answer of a resource: the slugs of its own problems, separated by commas. */
  private static final String OWN = "x-problem";

  /** Those that pass by themselves. */
  private static final Set<ProblemType> PASSING =
      Set.of(OVERLOADED, UNAVAILABLE, REQUEST_IN_PROGRESS, TOO_MANY_REQUESTS);

  /** Quarkus puts the same two answers to all operations that need a token; ours say more. */
  private static final Set<String> OF_QUARKUS = Set.of("Not Authorized", "Not Allowed");

  private final ProblemTypes types;

  ProblemAnswers(ProblemTypes types) {
    this.types = types;
  }

  void describe(OpenAPI document) {
    ProblemSchemas.addTo(document.getComponents());
    Operations.of(document).forEach(this::describe);
  }

  private void describe(Operation operation) {
    Map<String, List<ProblemType>> possible =
        possible(operation).stream()
            .collect(
                Collectors.groupingBy(
                    it -> Integer.toString(it.status()), TreeMap::new, Collectors.toList()));
    possible.keySet().stream()
        .filter(
            status -> !Operations.hasStatus(operation, status) || isOfQuarkus(operation, status))
        .toList()
        .forEach(
            status ->
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse()));
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("4") || status.startsWith("5")) {
                complete(answer, possible.getOrDefault(status, List.of()));
              }
            });
  }

  private static boolean isOfQuarkus(Operation operation, String status) {
    return OF_QUARKUS.contains(
        String.valueOf(operation.getResponses().getAPIResponse(status).getDescription()));
  }

  /** The rule. */
  private static Set<CommonProblem> possible(Operation operation) {
    Set<CommonProblem> problems =
        EnumSet.of(NOT_ACCEPTABLE, TOO_MANY_REQUESTS, INTERNAL_ERROR, OVERLOADED, UNAVAILABLE);
    if (Operations.needsToken(operation)) {
      problems.addAll(Set.of(UNAUTHORIZED, FORBIDDEN, OUT_OF_REACH));
    }
    List<String> mediaTypes = Operations.mediaTypes(operation);
    if (!mediaTypes.isEmpty()) {
      problems.addAll(Set.of(UNSUPPORTED_MEDIA_TYPE, VALIDATION_FAILED));
    }
    boolean isOfLines =
        !mediaTypes.isEmpty() && mediaTypes.stream().allMatch(Ndjson.MEDIA_TYPE::equals);
    if (!mediaTypes.isEmpty() && !isOfLines) {
      problems.addAll(Set.of(MALFORMED_JSON, CONTENT_TOO_LARGE));
    }
    if (Operations.parameters(operation).stream().anyMatch(ProblemAnswers::canBeBad)) {
      problems.add(BAD_PARAMETER);
    }
    if (canBeMissing(operation)) {
      problems.add(NOT_FOUND);
    }
    if (Operations.hasParameter(operation, SharedParameters.IF_MATCH)) {
      problems.addAll(Set.of(PRECONDITION_FAILED, PRECONDITION_REQUIRED));
    }
    if (Operations.hasParameter(operation, SharedParameters.IDEMPOTENCY_KEY) && !isOfLines) {
      problems.addAll(Set.of(REQUEST_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED));
    }
    return problems;
  }

  /**
   * Any text can have a character that no text here has, but a wish for a language is served or
   * not.
   */
  private static boolean canBeBad(Parameter parameter) {
    return !HttpHeaders.ACCEPT_LANGUAGE.equals(parameter.getName());
  }

  /** An operation that creates what its path names by an id of the caller's misses nothing. */
  private static boolean canBeMissing(Operation operation) {
    List<Parameter> inPath =
        Operations.parameters(operation).stream()
            .filter(it -> it.getIn() == Parameter.In.PATH)
            .toList();
    boolean hasId =
        inPath.stream()
            .anyMatch(it -> it.getSchema() != null && "uuid".equals(it.getSchema().getFormat()));
    return hasId || (!inPath.isEmpty() && !Operations.hasStatus(operation, "201"));
  }

  private void complete(APIResponse answer, List<ProblemType> common) {
    answer.setDescription(
        Stream.concat(
                Stream.ofNullable(answer.getDescription()), common.stream().map(ProblemType::title))
            .collect(Collectors.joining("; or: ")));
    if (answer.getContent() == null) {
      answer.setContent(OASFactory.createContent());
    }
    Content content = answer.getContent();
    if (content.getMediaType(Problem.MEDIA_TYPE) == null) {
      content.addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType());
    }
    MediaType problem = content.getMediaType(Problem.MEDIA_TYPE);
    if (problem.getSchema() == null) {
      problem.setSchema(OASFactory.createSchema().ref(ProblemSchemas.PROBLEM));
    }
    Stream.concat(own(answer), common.stream())
        .forEach(
            it -> problem.addExample(it.slug(), OASFactory.createExample().value(example(it))));
    if (common.stream().anyMatch(PASSING::contains)) {
      SharedHeaders.refer(answer, SharedHeaders.RETRY_AFTER);
    }
    if (common.contains(UNAUTHORIZED)) {
      SharedHeaders.refer(answer, HttpHeaders.WWW_AUTHENTICATE);
    }
    if (common.contains(TOO_MANY_REQUESTS)) {
      SharedHeaders.referToLimit(answer);
    }
  }

  private Stream<ProblemType> own(APIResponse answer) {
    if (!answer.hasExtension(OWN)) {
      return Stream.empty();
    }
    String slugs = String.valueOf(answer.getExtension(OWN));
    answer.removeExtension(OWN);
    return Stream.of(slugs.split(",")).map(String::strip).map(types::named);
  }

  private static Map<String, Object> example(ProblemType problem) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "/problems/" + problem.slug());
    example.put("title", problem.title());
    example.put("status", problem.status());
    example.put("detail", problem.explanation());
    return example;
  }
}
