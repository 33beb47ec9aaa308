package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Why a row was refused, by the service (RFC 9457) or already by the mapping.
 *
 * @param status the HTTP status; 0 when the row was never sent
 * @param detail what is wrong as a whole
 * @param fields what is wrong field by field; may be empty
 */
record Problem(int status, String detail, List<Field> fields) {

  /** What a JSON pointer begins with; people do without. */
  private static final Pattern POINTER = Pattern.compile("^#?/");

  /**
   * One field that is wrong.
   *
   * @param field what the service named, such as {@code amount/currency}, or the mapping's key
   * @param detail what is wrong with it
   */
  record Field(String field, String detail) {}

  /** A problem that was found here, before the row was sent. */
  static Problem ofField(String field, String detail) {
    return new Problem(0, detail, List.of(new Field(field, detail)));
  }

  /** Reads a problem document; any other body becomes a problem that says the status. */
  static Problem of(ApiResponse response) {
    JsonNode body = response.body();
    String detail = body.path("detail").asText(body.path("title").asText(""));
    List<Field> fields =
        StreamSupport.stream(body.path("errors").spliterator(), false).map(Problem::field).toList();
    return new Problem(
        response.status(), detail.isBlank() ? "HTTP " + response.status() : detail, fields);
  }

  private static Field field(JsonNode error) {
    String name =
        error
            .path("pointer")
            .asText(error.path("parameter").asText(error.path("header").asText("")));
    return new Field(POINTER.matcher(name).replaceFirst(""), error.path("detail").asText(""));
  }

  /** One line for people: each field with its detail, or the detail of the whole. */
  String line() {
    if (fields.isEmpty()) {
      return detail;
    }
    return fields.stream()
        .map(
            field ->
                field.field().isEmpty() ? field.detail() : field.field() + ": " + field.detail())
        .collect(Collectors.joining("; "));
  }
}
