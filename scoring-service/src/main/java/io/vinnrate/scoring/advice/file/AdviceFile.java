package io.vinnrate.scoring.advice.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import io.vinnrate.scoring.advice.Advice;
import io.vinnrate.scoring.advice.AdviceCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue when the service starts, which fails when the file can't be used. */
@Singleton
final class AdviceFile {

  private static final String NAME = "/advice.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** The catalogue that comes with the service. */
  @Produces
  @Singleton
  @Startup
  static AdviceCatalogue shipped() {
    try (InputStream file = AdviceFile.class.getResourceAsStream(NAME)) {
      return read(Objects.requireNonNull(file, NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws InvalidCatalogueException with everything that is wrong in its entries
   * @throws IllegalArgumentException when two of them share an id
   */
  static AdviceCatalogue read(InputStream file) {
    List<String> findings = new ArrayList<>();
    List<Advice> advice = new ArrayList<>();
    int number = 0;
    for (JsonNode entry : entries(file)) {
      number++;
      try {
        advice.add(MAPPER.treeToValue(entry, AdviceEntry.class).toAdvice());
      } catch (JsonProcessingException e) {
        findings.add(finding(number, entry, e.getOriginalMessage()));
      } catch (IllegalArgumentException e) {
        findings.add(finding(number, entry, e.getMessage()));
      }
    }
    if (!findings.isEmpty()) {
      throw new InvalidCatalogueException(findings);
    }
    return new AdviceCatalogue(advice);
  }

  private static String finding(int number, JsonNode entry, @Nullable String what) {
    return "entry %d, %s: %s".formatted(number, entry.path("id"), what);
  }

  private static JsonNode entries(InputStream file) {
    try {
      JsonNode entries = MAPPER.readTree(file);
      if (entries.isArray() && !entries.isEmpty()) {
        return entries;
      }
    } catch (IOException e) {
      throw new InvalidCatalogueException(List.of(String.valueOf(e.getMessage())));
    }
    throw new InvalidCatalogueException(List.of("it must be a list of entries"));
  }
}
