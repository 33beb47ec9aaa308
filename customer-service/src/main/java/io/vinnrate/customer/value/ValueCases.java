package io.vinnrate.customer.value;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Effect;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
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

  private final Statements statements;

  ValueCases(AgroalDataSource database) {
    this.statements = new Statements(database, "The value case can't be read or written");
  }

  /** Keeps a value case in the place of the customer's. */
  Effect put(UUID customerId, ValueCase value) {
    ValueQuestions questions = value.questions();
    return statements
        .first(
            PUT,
            Arrays.asList(
                customerId,
                value.cost(),
                value.price(),
                value.customerValue(),
                value.currency().getCurrencyCode(),
                questions.createdValueBefore(),
                questions.whyUs(),
                questions.createsValueNow(),
                questions.createMore()),
            row -> row.getBoolean(1) ? Effect.CREATED : Effect.CHANGED)
        .orElse(Effect.NONE);
  }

  /** A customer's value case. */
  Optional<ValueCase> find(UUID customerId) {
    return statements.first(SELECT, List.of(customerId), ValueCases::read);
  }

  /** Forgets a customer's value case; false when it has none. */
  boolean remove(UUID customerId) {
    return statements.update(REMOVE, List.of(customerId)) > 0;
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
