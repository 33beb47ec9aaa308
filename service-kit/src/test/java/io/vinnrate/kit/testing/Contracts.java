package io.vinnrate.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contracts of events in docs/contracts: their schemas and samples. */
public final class Contracts {

  private static final Path FOLDER = ProjectFolder.find().root().resolve("docs/contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  /**
   * What a schema finds wrong with a document; nothing when it fits.
   *
   * @param schema its name, such as {@code customer.v1}
   */
  public static List<String> findings(String schema, String document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read(FOLDER.resolve("schemas").resolve(schema + ".schema.json")))
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** The same for a record's headers. */
  public static List<String> findings(String schema, Map<String, String> headers) {
    try {
      return findings(schema, JSON.writeValueAsString(headers));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All samples of a topic. */
  public static List<Sample> samples(String topic) {
    try (Stream<Path> files = Files.list(FOLDER.resolve("samples").resolve(topic))) {
      return files.sorted().map(Contracts::sample).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A record as its producer sends it.
   *
   * @param name of the file
   */
  public record Sample(String name, String key, Map<String, String> headers, String data) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Sample sample(Path file) {
    try {
      ObjectNode sample = (ObjectNode) JSON.readTree(read(file));
      Map<String, String> headers = new LinkedHashMap<>();
      sample
          .get("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      return new Sample(
          String.valueOf(file.getFileName()),
          sample.get("key").asText(),
          headers,
          sample.get("data").toString());
    } catch (JsonProcessingException e) {
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
