package io.vinnrate.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL, and the values of its place holders.
 *
 * @param text with {@code ?} for each value
 */
record Sql(String text, List<Object> values) {

  Sql {
    values = List.copyOf(values);
  }

  static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** Some SQL in the places of {@code %s}. */
  static Sql of(String text, List<Sql> parts) {
    return new Sql(text.formatted(parts.stream().map(Sql::text).toArray()), values(parts));
  }

  /** All of some conditions. */
  static Sql all(List<Sql> conditions) {
    return conditions.isEmpty() ? of("true") : joined(" AND ", conditions);
  }

  /** One of some conditions at least, of which there are some. */
  static Sql any(List<Sql> conditions) {
    return of("(%s)", List.of(joined(" OR ", conditions)));
  }

  private static Sql joined(String between, List<Sql> conditions) {
    return new Sql(
        conditions.stream().map(Sql::text).collect(Collectors.joining(between)),
        values(conditions));
  }

  /** A comparison of some columns with as many values, the first of them first. */
  static Sql row(List<String> columns, String comparison, List<Object> values) {
    String holders = values.stream().map(value -> "?").collect(Collectors.joining(", "));
    return new Sql(
        "(%s) %s (%s)"
            .formatted(String.join(", ", columns.subList(0, values.size())), comparison, holders),
        values);
  }

  /** The same with more at its end. */
  Sql then(String more, Object... itsValues) {
    return new Sql(
        text + " " + more, Stream.concat(values.stream(), Stream.of(itsValues)).toList());
  }

  private static List<Object> values(List<Sql> parts) {
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    return values;
  }
}
