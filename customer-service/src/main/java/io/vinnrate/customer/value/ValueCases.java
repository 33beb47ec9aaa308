package io.vinnrate.customer.value;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** Value cases in the database. Each method is one SQL round trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ValueCases {

  private static final String PUT =
      """
      INSERT INTO value_case AS kept
        (customer_id, cost, price, customer_value, currency,
         created_value_before, why_us, creates_value_now, create_more)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (customer_id) DO UPDATE SET
        cost = excluded.cost, price = excluded.price, customer_value = excluded.customer_value,
        currency = excluded.currency, created_value_before = excluded.created_value_before,
        why_us = excluded.why_us, creates_value_now = excluded.creates_value_now,
        create_more = excluded.create_more
      WHERE (kept.*) IS DISTINCT FROM (excluded.*)
      RETURNING old.customer_id IS NULL
      """;

  private static final String SELECT =
      """
      SELECT cost, price, customer_value, currency,
        created_value_before, why_us, creates_value_now, create_more
      FROM value_case WHERE customer_id = ?
      """;

  private static final String REMOVE = "DELETE FROM value_case WHERE customer_id = ?";

  private final AgroalDataSource database;

  ValueCases(AgroalDataSource database) {
    this.database = database;
  }

  /** Keeps a value case in the place of the customer's. */
  Effect put(UUID customerId, ValueCase value) {
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setObject(1, customerId);
      put.setBigDecimal(2, value.cost());
      put.setBigDecimal(3, value.price());
      put.setBigDecimal(4, value.customerValue());
      put.setString(5, value.currency().getCurrencyCode());
      put.setString(6, value.questions().createdValueBefore());
      put.setString(7, value.questions().whyUs());
      put.setString(8, value.questions().createsValueNow());
      put.setString(9, value.questions().createMore());
      try (ResultSet row = put.executeQuery()) {
        if (!row.next()) {
          return Effect.NONE;
        }
        return row.getBoolean(1) ? Effect.CREATED : Effect.CHANGED;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The value case can't be written", e);
    }
  }

  /** A customer's value case. */
  Optional<ValueCase> find(UUID customerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, customerId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The value case can't be read", e);
    }
  }

  /** Forgets a customer's value case; false when it has none. */
  boolean remove(UUID customerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, customerId);
      return remove.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new IllegalStateException("The value case can't be deleted", e);
    }
  }

  private static ValueCase read(ResultSet row) throws SQLException {
    return new ValueCase(
        row.getBigDecimal("cost"),
        row.getBigDecimal("price"),
        row.getBigDecimal("customer_value"),
        Currency.getInstance(row.getString("currency")),
        new ValueQuestions(
            row.getString("created_value_before"),
            row.getString("why_us"),
            row.getString("creates_value_now"),
            row.getString("create_more")));
  }
}
