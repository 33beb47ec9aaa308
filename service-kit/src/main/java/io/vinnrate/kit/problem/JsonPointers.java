package io.vinnrate.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** JSON pointers (RFC 6901) as URI fragments. */
public final class JsonPointers {

  private JsonPointers() {}

  /** A reference token with {@code ~} and {@code /} escaped. */
  public static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** The place that Jackson had reached. */
  static String of(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder("#");
    for (JsonMappingException.Reference reference : path) {
      String name = reference.getFieldName();
      pointer
          .append('/')
          .append(name == null ? Integer.toString(reference.getIndex()) : escape(name));
    }
    return pointer.toString();
  }
}
