package io.vinnrate.fuzz.document;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a service.
 *
 * @param service the service's short name, such as {@code customer}
 * @param id its operationId
 * @param method GET, PUT …
 * @param path its template, such as {@code /v1/customers/{id}}
 * @param parameters all parameters
 * @param bodies what the body may be, by media type; empty when there is none
 * @param answers the answers by status, and by media type the name of the schema; a status without
 *     media types has no body
 */
public record Operation(
    String service,
    String id,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies,
    Map<Integer, Map<String, String>> answers) {

  /** Copies what it is given. */
  public Operation {
    parameters = List.copyOf(parameters);
    bodies = Map.copyOf(bodies);
    answers = Map.copyOf(answers);
  }

  /** The parameters of a place. */
  public List<Parameter> parameters(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }

  /** The path's pieces between slashes. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** Whether a piece of a path's template is a parameter. */
  public static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  @Override
  public String toString() {
    return service + " " + method + " " + path;
  }
}
