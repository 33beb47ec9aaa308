package io.vinnrate.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The OpenAPI document that the build made of a service, and what is promised of it.
 *
 * @param service such as {@code customer-service}
 */
public record OpenApiDocument(String service) {

  private static final Path BUILT = Path.of("target", "openapi");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "delete", "head", "options");
  private static final String PROBLEM = "application/problem+json";

  /** The checked-in files are what the build makes. */
  public void assertCheckedInFilesAreCurrent() {
    for (String file : List.of(service + ".yaml", service + ".json")) {
      assertThat(ProjectFolder.find().root().resolve("docs/openapi").resolve(file))
          .as("run ./mvnw package -DskipTests and commit docs/openapi")
          .exists()
          .content()
          .isEqualTo(read(BUILT.resolve(file)));
    }
  }

  /** Each operation has an id of its own, a summary, a description and a tag. */
  public void assertOperationsAreDescribed() {
    List<String> findings = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    operations()
        .forEach(
            (name, operation) -> {
              for (String field : List.of("operationId", "summary", "description")) {
                if (operation.path(field).asText().isBlank()) {
                  findings.add(name + " has no " + field);
                }
              }
              if (operation.path("tags").isEmpty()) {
                findings.add(name + " has no tag");
              }
              if (!ids.add(operation.path("operationId").asText())) {
                findings.add(name + " shares its operationId");
              }
            });
    assertThat(findings).isEmpty();
  }

  /** Each answer is described; each body has a schema; 4xx and 5xx are problems. */
  public void assertAnswersAreDescribed() {
    List<String> findings = new ArrayList<>();
    operations()
        .forEach(
            (name, operation) ->
                operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> check(name, answer, findings)));
    assertThat(findings).isEmpty();
  }

  private void check(String operation, Map.Entry<String, JsonNode> answer, List<String> findings) {
    String place = operation + " " + answer.getKey();
    JsonNode response = resolved(answer.getValue());
    JsonNode content = response.path("content");
    if (response.path("description").asText().isBlank()) {
      findings.add(place + " has no description");
    }
    content
        .properties()
        .forEach(
            body -> {
              if (body.getValue().path("schema").isEmpty()) {
                findings.add("%s %s has no schema".formatted(place, body.getKey()));
              }
            });
    boolean error = answer.getKey().matches("[45].*");
    if (error && !(content.size() == 1 && content.has(PROBLEM))) {
      findings.add(place + " is not " + PROBLEM);
    }
    if (answer.getKey().matches("20[01]") && content.isEmpty()) {
      findings.add(place + " has no body");
    }
  }

  /** Each operation says that it can be refused and that the service can fail. */
  public void assertErrorsAreListed() {
    List<String> findings = new ArrayList<>();
    operations()
        .forEach(
            (name, operation) -> {
              for (String status : List.of("500", "503")) {
                if (!operation.path("responses").has(status)) {
                  findings.add(name + " does not list " + status);
                }
              }
            });
    assertThat(findings).isEmpty();
  }

  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : json().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.put(
              method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
        }
      }
    }
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : json().at(reference.substring(1));
  }

  private JsonNode json() {
    try {
      return new ObjectMapper().readTree(read(BUILT.resolve(service + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
