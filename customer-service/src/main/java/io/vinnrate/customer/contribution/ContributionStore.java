package io.vinnrate.customer.contribution;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArrays;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Contributions in the database; each method is one SQL round trip in the caller's transaction. */
@ApplicationScoped
class ContributionStore {

  private static final String OVERLAPPING =
      """
      SELECT DISTINCT stored.customer_id, stored.period, stored.revenue, stored.contribution, stored.currency
      FROM unnest(?::uuid[], ?::date[], ?::date[]) AS asked (customer_id, starts_on, ends_on)
      JOIN contribution AS stored ON stored.customer_id = asked.customer_id
        AND stored.starts_on <= asked.ends_on AND stored.ends_on >= asked.starts_on
      """;

  private static final String WRITE =
      """
      INSERT INTO contribution (customer_id, starts_on, ends_on, period, revenue, contribution, currency)
      SELECT * FROM unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::numeric[], ?::numeric[], ?::text[])
      ON CONFLICT (customer_id, starts_on, ends_on) DO UPDATE SET
        revenue = excluded.revenue, contribution = excluded.contribution, currency = excluded.currency
      """;

  private static final String DELETE =
      "DELETE FROM contribution WHERE customer_id = ? AND starts_on = ? AND ends_on = ?";

  private static final String ALL =
      """
      SELECT customer_id, period, revenue, contribution, currency FROM contribution WHERE customer_id = ?
      ORDER BY starts_on
      """;

  private static final String WITHIN =
      """
      SELECT stored.customer_id, stored.period, stored.revenue, stored.contribution, stored.currency,
        converted.revenue, converted.contribution
      FROM contribution AS stored
      JOIN contribution_in_company_currency AS converted USING (customer_id, starts_on, ends_on)
      WHERE customer_id = ? AND starts_on >= ? AND ends_on <= ?
      ORDER BY starts_on
      """;

  private final AgroalDataSource database;
  private final CompanyCurrency company;

  ContributionStore(AgroalDataSource database, CompanyCurrency company) {
    this.database = database;
    this.company = company;
  }

  /** What is stored of the customers of entries and shares a day with their periods. */
  List<Entry> overlapping(List<Entry> entries) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OVERLAPPING)) {
      addKeys(new ColumnArrays<>(select, 0, entries));
      return read(select);
    } catch (SQLException e) {
      throw new IllegalStateException("The contributions can't be read", e);
    }
  }

  /** Writes entries, each of another customer or period; what was stored in their place is gone. */
  void write(List<Entry> entries) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(WRITE)) {
      ColumnArrays<Entry> columns = new ColumnArrays<>(upsert, 0, entries);
      addKeys(columns);
      columns.add("text", entry -> entry.period().text());
      columns.add("numeric", entry -> entry.contribution().revenue());
      columns.add("numeric", entry -> entry.contribution().contribution());
      columns.add("text", entry -> entry.contribution().currency());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The contributions can't be written", e);
    }
  }

  private static void addKeys(ColumnArrays<Entry> columns) throws SQLException {
    columns.add("uuid", Entry::customerId);
    columns.add("date", entry -> entry.period().firstDay());
    columns.add("date", entry -> entry.period().lastDay());
  }

  /** Forgets a contribution; false when there is none of exactly this period. */
  boolean delete(UUID customerId, Period period) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      bind(delete, customerId, period);
      return delete.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The contribution can't be deleted", e);
    }
  }

  /** All that is stored of a customer, earliest first. */
  List<Contribution> all(UUID customerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL)) {
      select.setObject(1, customerId);
      return read(select).stream().map(Entry::contribution).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("The contributions can't be read", e);
    }
  }

  /** What is stored of a customer in a period or parts of it, earliest first. */
  List<Converted> within(UUID customerId, Period period) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WITHIN)) {
      bind(select, customerId, period);
      List<Converted> within = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Contribution stored = entry(row).contribution();
          within.add(
              new Converted(
                  stored,
                  new Contribution(
                      stored.period(),
                      row.getBigDecimal(6),
                      row.getBigDecimal(7),
                      company.code())));
        }
      }
      return within;
    } catch (SQLException e) {
      throw new IllegalStateException("The contributions can't be read", e);
    }
  }

  private static void bind(PreparedStatement statement, UUID customerId, Period period)
      throws SQLException {
    statement.setObject(1, customerId);
    statement.setObject(2, period.firstDay());
    statement.setObject(3, period.lastDay());
  }

  private static List<Entry> read(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class),
        new Contribution(
            Period.parse(row.getString(2)),
            row.getBigDecimal(3),
            row.getBigDecimal(4),
            row.getString(5)));
  }

  /** A contribution as it is stored, and in the company's currency. */
  record Converted(Contribution stored, Contribution inCompanyCurrency) {}
}
