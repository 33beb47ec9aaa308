package io.vinnrate.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, at exactly one place.
 *
 * @param pointer JSON pointer into the body as a URI fragment, such as {@code #/amount/currency}
 * @param parameter the query or path parameter
 * @param header the header
 * @param detail what is wrong, for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
    @Nullable String pointer, @Nullable String parameter, @Nullable String header, String detail) {

  /** An error in the body; {@code pointer} starts with {@code #}. */
  public static FieldError at(String pointer, String detail) {
    return new FieldError(pointer, null, null, detail);
  }

  /** An error in a query or path parameter. */
  public static FieldError inParameter(String parameter, String detail) {
    return new FieldError(null, parameter, null, detail);
  }

  /** An error in a header. */
  public static FieldError inHeader(String header, String detail) {
    return new FieldError(null, null, header, detail);
  }
}
