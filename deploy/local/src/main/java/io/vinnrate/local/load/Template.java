package io.vinnrate.local.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders: {@code {Column}} stands for the row's value, {@code {line}} for its line
 * number.
 *
 * @param key where the mapping says it
 * @param text the text with its placeholders
 */
record Template(String key, String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
  private static final String LINE = "line";

  Template {
    String constants = PLACEHOLDER.matcher(text).replaceAll("");
    if (constants.contains("{") || constants.contains("}")) {
      throw new UsageException(key + ": a brace without its counterpart in \"" + text + "\"");
    }
  }

  List<String> columns() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !name.equals(LINE))
        .toList();
  }

  /** The text of this row, without blanks around it. */
  String of(Row row) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), row)))
        .strip();
  }

  private static String value(String name, Row row) {
    return name.equals(LINE) ? Long.toString(row.line()) : row.value(name);
  }
}
