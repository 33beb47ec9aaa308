package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.contribution.Period;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.sql.ColumnArrays;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Customers and contributions in the database, many at once. */
@ApplicationScoped
public class StoredContributions {

  private static final String CUSTOMER =
      """
      INSERT INTO customer (id, version, revision, name, created_at, changed_at)
      SELECT id, 1, 1, 'Customer ' || id, now(), now() FROM unnest(?) AS new (id)
      """;

  private static final String CONTRIBUTION =
      """
      INSERT INTO contribution (customer_id, starts_on, ends_on, period, revenue, contribution, currency)
      SELECT customer_id, starts_on, ends_on, period, 0, contribution, currency
      FROM unnest(?, ?, ?, ?, ?, ?) AS new (customer_id, starts_on, ends_on, period, contribution, currency)
      """;

  private static final String RATE =
      "INSERT INTO exchange_rate (day, currency, rate) VALUES (?, ?, ?)";

  private final AgroalDataSource database;

  StoredContributions(AgroalDataSource database) {
    this.database = database;
  }

  /** New customers, in the order of their ids. */
  public List<UUID> customers(int count) {
    List<UUID> ids = Stream.generate(Identifiers::next).limit(count).sorted().toList();
    insert(CUSTOMER, ids, (columns) -> columns.add("uuid", id -> id));
    return ids;
  }

  /** What customers contributed. */
  public void add(List<Row> rows) {
    insert(
        CONTRIBUTION,
        rows,
        columns -> {
          columns.add("uuid", Row::customer);
          columns.add("date", row -> row.period().firstDay().toString());
          columns.add("date", row -> row.period().lastDay().toString());
          columns.add("text", row -> row.period().text());
          columns.add("numeric", Row::amount);
          columns.add("text", Row::currency);
        });
  }

  /** What one customer contributed, in the company's currency. */
  public void add(UUID customer, String period, String amount) {
    add(List.of(new Row(customer, Period.parse(period), new BigDecimal(amount), "NOK")));
  }

  /** The price of a currency from a day on. */
  public void rate(String day, String currency, String rate) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(RATE)) {
      insert.setObject(1, LocalDate.parse(day));
      insert.setString(2, currency);
      insert.setBigDecimal(3, new BigDecimal(rate));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs SQL. */
  public void run(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <R> void insert(String sql, List<R> rows, Columns<R> columns) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      columns.bind(new ColumnArrays<>(insert, 0, rows));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A contribution. */
  public record Row(UUID customer, Period period, BigDecimal amount, String currency) {}

  private interface Columns<R> {
    void bind(ColumnArrays<R> columns) throws SQLException;
  }
}
