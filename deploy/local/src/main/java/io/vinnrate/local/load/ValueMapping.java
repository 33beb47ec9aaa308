package io.vinnrate.local.load;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of one column mean.
 *
 * @param <T> the meaning
 * @param key where the mapping says it
 * @param column the column of the file
 * @param values the meaning of each value
 */
record ValueMapping<T>(String key, String column, Map<String, T> values) {

  /**
   * The meaning of the row's value; empty when the value is one of {@code unknown}.
   *
   * @throws RefusedException when the mapping does not know the value
   */
  Optional<T> of(Row row, Set<String> unknown) {
    String value = row.value(column);
    T meaning = values.get(value);
    if (meaning == null && !unknown.contains(value)) {
      throw new RefusedException(
          Problem.ofField(column, "the mapping has no \"" + value + "\" in " + key + ".values"));
    }
    return Optional.ofNullable(meaning);
  }
}
