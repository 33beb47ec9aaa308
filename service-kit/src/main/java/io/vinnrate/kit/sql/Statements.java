package io.vinnrate.kit.sql;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL, each statement in one round trip and in the current transaction, if there is one.
 * Parameters are bound in their order: null as the null of SQL, a moment in UTC, a {@link
 * ColumnArray} as an array, and all else as the driver binds it. Safe for many threads.
 */
public final class Statements {

  private final AgroalDataSource database;
  private final Function<SQLException, ? extends RuntimeException> failure;

  /**
   * Statements whose failure is an {@link IllegalStateException}.
   *
   * @param failure its message, such as {@code The customers can't be read}
   */
  public Statements(AgroalDataSource database, String failure) {
    this(database, cause -> new IllegalStateException(failure, cause));
  }

  /**
   * Statements with a failure of their own.
   *
   * @param failure what is thrown when the database refuses one
   */
  public Statements(
      AgroalDataSource database, Function<SQLException, ? extends RuntimeException> failure) {
    this.database = database;
    this.failure = failure;
  }

  /** The rows of a query. */
  public <T> List<T> query(
      String sql, List<? extends @Nullable Object> parameters, ResultReader<T> row) {
    return read(
        sql,
        parameters,
        result -> {
          List<T> rows = new ArrayList<>();
          while (result.next()) {
            rows.add(row.read(result));
          }
          return rows;
        });
  }

  /** The first row of a query; empty when there is none, or null is read from it. */
  public <T> Optional<T> first(
      String sql, List<? extends @Nullable Object> parameters, ResultReader<@Nullable T> row) {
    return read(
        sql,
        parameters,
        result -> result.next() ? Optional.ofNullable(row.read(result)) : Optional.empty());
  }

  /** What a reader makes of a query's whole result. */
  public <T> T read(
      String sql, List<? extends @Nullable Object> parameters, ResultReader<T> whole) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        return whole.read(result);
      }
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  /**
   * What readers make of two queries that go in one round trip, with a semicolon between them. The
   * second one sees what was committed until its own turn.
   *
   * @param parameters of the first, then of the second
   */
  public <F, S, T> T readBoth(
      String sql,
      List<? extends @Nullable Object> parameters,
      ResultReader<F> first,
      ResultReader<S> second,
      BiFunction<F, S, T> both) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, parameters);
      select.execute();
      F read = result(select, first);
      select.getMoreResults();
      return both.apply(read, result(select, second));
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  private static <T> T result(PreparedStatement select, ResultReader<T> whole) throws SQLException {
    try (ResultSet result = select.getResultSet()) {
      return whole.read(result);
    }
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int update(String sql, List<? extends @Nullable Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, parameters);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  private static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters)
      throws SQLException {
    int index = 0;
    for (Object parameter : parameters) {
      statement.setObject(++index, bound(statement, parameter));
    }
  }

  private static @Nullable Object bound(PreparedStatement statement, @Nullable Object parameter)
      throws SQLException {
    return switch (parameter) {
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case ColumnArray column -> column.on(statement.getConnection());
      case null, default -> parameter;
    };
  }
}
