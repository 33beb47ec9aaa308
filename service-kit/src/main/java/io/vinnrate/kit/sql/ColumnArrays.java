package io.vinnrate.kit.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows as one array for each column, for a statement that takes them by {@code unnest}: any
 * number of rows in one SQL round trip.
 */
public final class ColumnArrays<R> {

  private final PreparedStatement statement;
  private final List<R> rows;
  private int parameter;

  /**
   * Arrays behind the parameters that the statement has already.
   *
   * @param parametersBefore how many parameters stand before the first array
   */
  public ColumnArrays(PreparedStatement statement, int parametersBefore, List<R> rows) {
    this.statement = statement;
    this.parameter = parametersBefore;
    this.rows = rows;
  }

  /**
   * Binds the next array.
   *
   * @param type PostgreSQL's name of the column's type
   */
  public void add(String type, Function<R, @Nullable Object> column) throws SQLException {
    Object[] values = rows.stream().map(column).map(ColumnArrays::element).toArray();
    // The driver takes bytes as an array of their own type only.
    Object[] array =
        type.equals("bytea") ? Arrays.copyOf(values, values.length, byte[][].class) : values;
    statement.setArray(++parameter, statement.getConnection().createArrayOf(type, array));
  }

  /** The driver writes the elements of an array as text, and Java's form of a moment is one. */
  private static @Nullable Object element(@Nullable Object value) {
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC).toString() : value;
  }
}
