package io.vinnrate.kit.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One column of any number of rows, for a statement that takes it as an array. */
public final class ColumnArray {

  private final String type;
  private final Object[] elements;

  private ColumnArray(String type, Object[] elements) {
    this.type = type;
    this.elements = elements;
  }

  /**
   * The rows are the column.
   *
   * @param type PostgreSQL's name of the column's type
   */
  public static ColumnArray of(String type, Collection<?> rows) {
    return of(type, rows, row -> row);
  }

  /**
   * A column of rows that have others.
   *
   * @param type PostgreSQL's name of the column's type
   */
  public static <R> ColumnArray of(
      String type, Collection<R> rows, Function<? super R, ? extends @Nullable Object> column) {
    Stream<?> elements = rows.stream().map(column);
    // As arrays of these types the driver sends them as they are; all else goes through one text.
    return new ColumnArray(
        type,
        switch (type) {
          case "text" -> elements.map(ColumnArray::text).toArray(String[]::new);
          case "bytea" -> elements.toArray(byte[][]::new);
          default -> elements.map(ColumnArray::element).toArray();
        });
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** The driver writes moments in an array as text, and Java's form of a moment is one. */
  private static @Nullable Object element(@Nullable Object value) {
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC).toString() : value;
  }

  Array on(Connection connection) throws SQLException {
    return connection.createArrayOf(type, elements);
  }
}
