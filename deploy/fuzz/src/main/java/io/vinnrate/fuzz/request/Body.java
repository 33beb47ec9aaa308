package io.vinnrate.fuzz.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The body of a request. */
public sealed interface Body {

  /** The media type that it is sent as, unless a header says otherwise. */
  String mediaType();

  /** What is sent. */
  byte[] bytes();

  /**
   * One JSON value.
   *
   * @param mediaType its media type
   * @param json the value
   */
  record Value(String mediaType, JsonNode json) implements Body {

    @Override
    public byte[] bytes() {
      return Literal.written(json).getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Lines, each of one JSON value or broken.
   *
   * @param mediaType their media type
   * @param lines the lines
   */
  record Lines(String mediaType, List<String> lines) implements Body {

    /** Copies the lines. */
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public byte[] bytes() {
      return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Whatever it is.
   *
   * @param mediaType what it claims to be
   * @param bytes the bytes
   */
  record Raw(String mediaType, byte[] bytes) implements Body {}

  /** Values that JSON can say and a tree of it cannot, such as 1e999999. */
  final class Literal {

    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";
    private static final Pattern MARKED = Pattern.compile("\"" + OPEN + "([^⟧]*)" + CLOSE + "\"");

    private Literal() {}

    /** A text that is written as it is, without quotes. */
    static String of(String literal) {
      return OPEN + literal + CLOSE;
    }

    static String written(JsonNode json) {
      return MARKED.matcher(json.toString()).replaceAll("$1");
    }
  }
}
