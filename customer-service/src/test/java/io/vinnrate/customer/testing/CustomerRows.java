package io.vinnrate.customer.testing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes what follows of other rows straight into the database, so that a test can choose it: the
 * class of a customer, when it was registered, what it contributed in a year.
 */
public record CustomerRows(DataSource database) {

  /** Gives a customer a class that stays, as long as the customers are not classified again. */
  public void classify(String customerId, String customerClass) {
    write(
        "UPDATE customer SET class = ?, target_class = ? WHERE id = ?",
        customerClass,
        customerClass,
        UUID.fromString(customerId));
  }

  /** Makes a customer registered at another time. */
  public void register(String customerId, Instant at) {
    write(
        "UPDATE customer SET created_at = ? WHERE id = ?",
        at.atOffset(ZoneOffset.UTC),
        UUID.fromString(customerId));
  }

  /** Keeps a contribution of a year; customers are not classified again because of it. */
  public void contribute(String customerId, int year, String contribution) {
    write(
        """
        INSERT INTO contribution (customer_id, starts_on, ends_on, period, revenue, contribution, currency)
        VALUES (?, make_date(?, 1, 1), make_date(?, 12, 31), ?, 0, ?, 'NOK');
        DELETE FROM class_due
        """,
        UUID.fromString(customerId),
        year,
        year,
        Integer.toString(year),
        new BigDecimal(contribution));
  }

  /** Runs a statement. */
  public void write(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
