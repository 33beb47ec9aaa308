package io.vinnrate.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a mapping from YAML, strictly: what it does not know is an error that names the key. */
final class MappingParser {

  private static final List<String> KEYS =
      List.of(
          "delimiter",
          "externalId",
          "customer",
          "title",
          "amount",
          "currency",
          "expectedCloseDate",
          "owner",
          "closedAt",
          "outcome",
          "answers",
          "controls",
          "unknown");

  /** "Yes" and "No" are frequent values of columns and answers, and never truth values here. */
  private final ObjectMapper yaml =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .build();

  /**
   * Reads a mapping.
   *
   * @throws UsageException with one line that says which key is wrong
   */
  Mapping parse(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new UsageException(file + " does not exist");
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read as UTF-8 text");
    } catch (UsageException e) {
      throw new UsageException(file + ": " + e.getMessage());
    }
  }

  Mapping parse(String text) {
    Section top = new Section("", tree(text), KEYS);
    Section customer = top.section("customer", List.of("externalId", "name"));
    return new Mapping(
        delimiter(top),
        top.template("externalId"),
        customer.template("externalId"),
        customer.template("name"),
        top.template("title"),
        top.template("amount"),
        top.template("currency"),
        top.template("expectedCloseDate"),
        top.optionalTemplate("owner"),
        top.optionalTemplate("closedAt"),
        outcome(top),
        answers(top),
        controls(top),
        Set.copyOf(top.texts("unknown")));
  }

  private JsonNode tree(String text) {
    try {
      return yaml.readTree(text);
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UsageException("line " + line + " is not YAML: " + why);
    }
  }

  private static char delimiter(Section top) {
    String delimiter = top.optionalText("delimiter").orElse(",");
    if (delimiter.length() != 1) {
      throw new UsageException("delimiter must be one character");
    }
    return delimiter.charAt(0);
  }

  private static Optional<ValueMapping<Outcome>> outcome(Section top) {
    return top.optionalSection("outcome", List.of("column", "values"))
        .map(section -> values(section, MappingParser::outcome));
  }

  private static Outcome outcome(String key, String word) {
    return Outcome.ofWord(word)
        .orElseThrow(
            () -> new UsageException(key + " must be won, lost, abandoned or open, not " + word));
  }

  private static Map<String, ValueMapping<String>> answers(Section top) {
    Map<String, ValueMapping<String>> answers = new LinkedHashMap<>();
    for (Section section : top.sections("answers", List.of("criterion", "column", "values"))) {
      String criterion = section.text("criterion");
      if (answers.put(criterion, values(section, (key, answer) -> answer)) != null) {
        throw new UsageException(section.at("criterion") + ": " + criterion + " is there twice");
      }
    }
    return answers;
  }

  private static Map<String, List<ValueMapping<Double>>> controls(Section top) {
    Map<String, List<ValueMapping<Double>>> controls = new LinkedHashMap<>();
    top.optionalSection("controls", Mapping.FACTORS)
        .ifPresent(
            section ->
                Mapping.FACTORS.forEach(
                    factor -> {
                      List<ValueMapping<Double>> columns =
                          section.sections(factor, List.of("column", "values")).stream()
                              .map(column -> values(column, MappingParser::level))
                              .toList();
                      if (!columns.isEmpty()) {
                        controls.put(factor, columns);
                      }
                    }));
    return controls;
  }

  private static double level(String key, String text) {
    try {
      double level = Double.parseDouble(text);
      if (level >= 0 && level <= 1) {
        return level;
      }
    } catch (NumberFormatException e) {
      // said below, together with levels out of range
    }
    throw new UsageException(key + " must be a level from 0 to 1, not " + text);
  }

  private static <T> ValueMapping<T> values(
      Section section, BiFunction<String, String, T> meaning) {
    Map<String, T> values = new LinkedHashMap<>();
    section
        .textMap("values")
        .forEach(
            (value, text) ->
                values.put(value, meaning.apply(section.at("values") + "." + value, text)));
    return new ValueMapping<>(section.path(), section.text("column"), values);
  }
}
