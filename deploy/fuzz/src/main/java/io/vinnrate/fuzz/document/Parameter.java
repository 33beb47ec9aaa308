package io.vinnrate.fuzz.document;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name
 * @param place where it stands
 * @param required whether it must be given
 * @param schema what it may be; an example of the parameter is one of the schema's
 */
public record Parameter(String name, Place place, boolean required, JsonNode schema) {

  /** Where a parameter stands. */
  public enum Place {
    PATH,
    QUERY,
    HEADER
  }
}
