package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of the mapping that knows where it stands, so that each complaint names its key. */
final class Section {

  private final String path;
  private final JsonNode node;

  /**
   * A section with these keys and no others.
   *
   * @throws UsageException when it is no section, or has another key
   */
  Section(String path, JsonNode node, List<String> keys) {
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new UsageException(
          (path.isEmpty() ? "the mapping" : path) + " must have the keys " + listed(keys));
    }
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                throw new UsageException(at(key) + " is not a key; here are " + listed(keys));
              }
            });
  }

  String path() {
    return path;
  }

  /** The dotted path of one of the keys. */
  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> new UsageException(at(key) + " is missing"));
  }

  Optional<String> optionalText(String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() ? Optional.empty() : Optional.of(scalar(at(key), value));
  }

  Template template(String key) {
    return new Template(at(key), text(key));
  }

  Optional<Template> optionalTemplate(String key) {
    return optionalText(key).map(text -> new Template(at(key), text));
  }

  Section section(String key, List<String> keys) {
    return optionalSection(key, keys)
        .orElseThrow(() -> new UsageException(at(key) + " is missing"));
  }

  Optional<Section> optionalSection(String key, List<String> keys) {
    return node.has(key)
        ? Optional.of(new Section(at(key), node.path(key), keys))
        : Optional.empty();
  }

  /** The sections of a list; none when the key is absent. */
  List<Section> sections(String key, List<String> keys) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode item : list(key)) {
      sections.add(new Section(at(key) + "[" + sections.size() + "]", item, keys));
    }
    return sections;
  }

  /** The texts of a list; none when the key is absent. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(key)) {
      texts.add(scalar(at(key) + "[" + texts.size() + "]", item));
    }
    return texts;
  }

  /** The texts of a map, in its order; at least one. */
  Map<String, String> textMap(String key) {
    JsonNode value = node.path(key);
    if (!value.isObject() || value.isEmpty()) {
      throw new UsageException(at(key) + " must say what each value means, as value: meaning");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            entry ->
                texts.put(
                    entry.getKey(), scalar(at(key) + "." + entry.getKey(), entry.getValue())));
    return texts;
  }

  private JsonNode list(String key) {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new UsageException(at(key) + " must be a list");
    }
    return value;
  }

  private static String scalar(String path, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new UsageException(path + " must be a text");
    }
    return value.asText();
  }

  private static String listed(List<String> keys) {
    return String.join(", ", keys);
  }
}
