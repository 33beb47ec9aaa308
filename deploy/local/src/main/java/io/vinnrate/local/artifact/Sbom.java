package io.vinnrate.local.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The bill of materials of a service, as the build wrote it.
 *
 * @param components what it names, as {@code group:artifact:version}
 */
public record Sbom(SortedSet<String> components) {

  /**
   * Reads it.
   *
   * @param file in CycloneDX's JSON
   */
  public static Sbom read(Path file) {
    try {
      SortedSet<String> components = new TreeSet<>();
      for (JsonNode component : new JsonMapper().readTree(file.toFile()).path("components")) {
        components.add(
            String.join(
                ":",
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText()));
      }
      return new Sbom(components);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is shipped and not named.
   *
   * @param dependencies the packaged service's own list: a line {@code
   *     group:artifact:classifier:type:version} for each library
   */
  public List<String> missing(Path dependencies) {
    try {
      return Files.readAllLines(dependencies).stream()
          .map(line -> List.of(line.split(":", -1)))
          .map(parts -> String.join(":", parts.get(0), parts.get(1), parts.getLast()))
          .distinct()
          .filter(component -> !components.contains(component))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
