package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs the SQL of analyses, each statement in one round trip. */
@ApplicationScoped
class Statements {

  /** What the function {@code missing_exchange_rate} raises. */
  private static final String MISSING_EXCHANGE_RATE = "VR001";

  private static final Pattern MESSAGE = Pattern.compile("(?:ERROR: )?(.*)");

  private final AgroalDataSource database;

  Statements(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * The rows of a query.
   *
   * @param parameters in their order; null is the null of SQL
   * @throws ClassificationException.MissingExchangeRate when a contribution can't be converted
   */
  <T> List<T> query(String sql, List<? extends @Nullable Object> parameters, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql, parameters);
        ResultSet row = select.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (row.next()) {
        read.add(reader.read(row));
      }
      return read;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  int update(String sql, List<? extends @Nullable Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = prepared(connection, sql, parameters)) {
      return update.executeUpdate();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, List<? extends @Nullable Object> parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
    return statement;
  }

  private static RuntimeException refused(SQLException e) {
    if (!MISSING_EXCHANGE_RATE.equals(e.getSQLState())) {
      return new IllegalStateException("The contributions can't be analysed", e);
    }
    Matcher message = MESSAGE.matcher(String.valueOf(e.getMessage()));
    return new ClassificationException.MissingExchangeRate(
        message.lookingAt() ? message.group(1) : "There is no exchange rate");
  }

  /** Reads one row. */
  interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
  }
}
