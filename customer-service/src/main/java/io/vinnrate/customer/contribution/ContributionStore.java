package io.vinnrate.customer.contribution;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final Statements statements;
  private final CompanyCurrency company;

  ContributionStore(AgroalDataSource database, CompanyCurrency company) {
    this.statements = new Statements(database, "The contributions can't be read or written");
    this.company = company;
  }

  /** What is stored of the customers of entries and shares a day with their periods. */
  List<Entry> overlapping(List<Entry> entries) {
    return statements.query(OVERLAPPING, keys(entries), ContributionStore::entry);
  }

  /** Writes entries, each of another customer or period; what was stored in their place is gone. */
  void write(List<Entry> entries) {
    List<Object> columns = new ArrayList<>(keys(entries));
    columns.add(ColumnArray.of("text", entries, entry -> entry.period().text()));
    columns.add(ColumnArray.of("numeric", entries, entry -> entry.contribution().revenue()));
    columns.add(ColumnArray.of("numeric", entries, entry -> entry.contribution().contribution()));
    columns.add(ColumnArray.of("text", entries, entry -> entry.contribution().currency()));
    statements.update(WRITE, columns);
  }

  private static List<ColumnArray> keys(List<Entry> entries) {
    return List.of(
        ColumnArray.of("uuid", entries, Entry::customerId),
        ColumnArray.of("date", entries, entry -> entry.period().firstDay()),
        ColumnArray.of("date", entries, entry -> entry.period().lastDay()));
  }

  /** Forgets a contribution; false when there is none of exactly this period. */
  boolean delete(UUID customerId, Period period) {
    return statements.update(DELETE, key(customerId, period)) == 1;
  }

  /** All that is stored of a customer, earliest first. */
  List<Contribution> all(UUID customerId) {
    return statements.query(ALL, List.of(customerId), row -> entry(row).contribution());
  }

  /** What is stored of a customer in a period or parts of it, earliest first. */
  List<Converted> within(UUID customerId, Period period) {
    return statements.query(WITHIN, key(customerId, period), this::converted);
  }

  private static List<Object> key(UUID customerId, Period period) {
    return List.of(customerId, period.firstDay(), period.lastDay());
  }

  private Converted converted(ResultSet row) throws SQLException {
    Contribution stored = entry(row).contribution();
    return new Converted(
        stored,
        new Contribution(
            stored.period(), row.getBigDecimal(6), row.getBigDecimal(7), company.code()));
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
