package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * How deep, long and precise JSON of a caller may be; each field has narrower limits of its own.
 */
public final class JsonLimits {

  /** How many objects and arrays may stand in each other. */
  public static final int MAX_DEPTH = 32;

  /** How many characters a text may have. */
  public static final int MAX_TEXT = 65_536;

  /** How many characters a number may have. */
  public static final int MAX_NUMBER = 100;

  /** How many characters the name of a field may have. */
  public static final int MAX_NAME = 1_000;

  static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_TEXT)
          .maxNumberLength(MAX_NUMBER)
          .maxNameLength(MAX_NAME)
          .build();

  private JsonLimits() {}

  /** Says for a person which limit was exceeded; Jackson tells it by the beginning of its text. */
  public static String excess(StreamConstraintsException exception) {
    String message = exception.getOriginalMessage();
    if (message.startsWith("Document nesting depth")) {
      return "is nested deeper than %d levels".formatted(MAX_DEPTH);
    }
    if (message.startsWith("String value length")) {
      return "has a text of more than %d characters".formatted(MAX_TEXT);
    }
    if (message.startsWith("Number value length")) {
      return "has a number of more than %d characters".formatted(MAX_NUMBER);
    }
    return message.startsWith("Name length")
        ? "has a field whose name has more than %d characters".formatted(MAX_NAME)
        : "is too large";
  }
}
