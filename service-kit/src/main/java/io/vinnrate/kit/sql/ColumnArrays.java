package io.vinnrate.kit.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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
    statement.setArray(
        ++parameter, ColumnArray.of(type, rows, column).on(statement.getConnection()));
  }
}
