package io.vinnrate.bench.data;

import io.vinnrate.local.server.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Opportunities of ten customers' sales each, written straight to the database. */
public final class OpportunityRows {

  /** Those that can be made anew when the rows are there, which is faster. */
  private static final String INDEXES =
      """
      SELECT indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = 'opportunity' AND indexdef NOT LIKE 'CREATE UNIQUE %'
      """;

  private static final String DROP_INDEXES =
      """
      DO $$ DECLARE index_name text; BEGIN
        FOR index_name IN SELECT indexname FROM pg_indexes
          WHERE schemaname = 'public' AND tablename = 'opportunity' AND indexdef NOT LIKE 'CREATE UNIQUE %'
        LOOP EXECUTE 'DROP INDEX ' || index_name; END LOOP;
      END $$
      """;

  private static final String CUSTOMERS =
      """
      INSERT INTO known_customer (id, version, name, deleted, changed_at, class)
      SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Customer ' || n, false, now(),
        (ARRAY['N', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', 'C'])[1 + n % 10]
      FROM generate_series(0, ? / 10) AS n
      """;

  /**
   * The latest fifth is open; rare values and words have 20 opportunities, however many there are.
   */
  private static final String OPPORTUNITIES =
      """
      INSERT INTO opportunity (id, version, external_id, customer_id, title, amount, currency, expected_close_date,
        owner, team, territory, pipeline, stage, method_stage, assessment, outcome, closed_at, closed_assessment,
        created_at, changed_at)
      SELECT uuidv7(make_interval(secs => n - number - 10)), 1, 'crm-' || lpad(n::text, 8, '0'),
        ('00000000-0000-4000-8000-' || lpad((n % (number / 10))::text, 12, '0'))::uuid,
        (ARRAY['Cold-chain monitoring', 'Annual licence', 'Pilot project', 'Fleet upgrade', 'Support agreement',
               'Storage extension', 'Sensor delivery', 'Energy audit', 'Training course', 'Data platform'])[1 + n % 10]
          || ' site' || n % 100 || CASE WHEN rare THEN ' zebra' ELSE '' END
          || CASE WHEN n > number * 0.9 THEN ' 2026' ELSE ' 2025' END,
        round((random() * 1000000)::numeric, 2), CASE WHEN n % 7 = 0 THEN 'EUR' ELSE 'NOK' END,
        date '2023-01-01' + (n * 1400.0 / number)::int + (random() * 90)::int,
        CASE WHEN rare THEN 'rare' WHEN n % 10 = 0 THEN 'key' ELSE 'seller' || n % 200 END,
        CASE WHEN rare THEN 'rare' ELSE 'team' || n % 20 END,
        CASE WHEN rare THEN 'rare' ELSE 'territory' || n % 50 END, 'default-1',
        (ARRAY['prospecting', 'customerMeetings', 'closing', 'resale'])[1 + n % 4],
        (ARRAY['PROSPECTING', 'CUSTOMER_MEETINGS', 'CLOSING', 'RESALE'])[1 + n % 4], '{"factors": {}, "answers": {}}',
        outcome, CASE WHEN outcome IS NOT NULL THEN now() END,
        CASE WHEN outcome IS NOT NULL THEN '{"factors": {}, "answers": {}}'::jsonb END, now(), now()
      FROM (
        SELECT n, number, n % (number / 20) = 3 AS rare,
          CASE WHEN n <= number * 0.8 THEN (ARRAY['WON', 'LOST', 'ABANDONED'])[1 + n % 3] END AS outcome
        FROM (SELECT ?::int AS number) AS asked, generate_series(1, number) AS n) AS numbered
      """;

  private static final String SAMPLE =
      """
      SELECT id, customer_id, expected_close_date, amount FROM opportunity ORDER BY random() LIMIT 1000
      """;

  private OpportunityRows() {}

  /** Adds so many. */
  public static Known fill(Database database, int opportunities) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(),
                database.migrations().name(),
                database.migrations().password());
        Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = 0");
      List<String> indexes = indexes(statement);
      statement.execute(DROP_INDEXES);
      insert(connection, CUSTOMERS, opportunities);
      insert(connection, OPPORTUNITIES, opportunities);
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("VACUUM ANALYZE opportunity, known_customer");
      return new Known(sample(statement));
    }
  }

  private static List<String> indexes(Statement statement) throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(INDEXES)) {
      while (result.next()) {
        indexes.add(result.getString(1));
      }
    }
    return indexes;
  }

  private static void insert(Connection connection, String sql, int number) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, number);
      insert.executeUpdate();
    }
  }

  private static List<Row> sample(Statement statement) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(SAMPLE)) {
      while (result.next()) {
        rows.add(
            new Row(
                result.getObject(1, UUID.class),
                result.getObject(2, UUID.class),
                result.getObject(3, LocalDate.class),
                result.getBigDecimal(4)));
      }
    }
    return rows;
  }

  /** Some of the opportunities in a database. */
  public record Known(List<Row> rows) {

    public Known {
      rows = List.copyOf(rows);
    }

    public Row any(Random random) {
      return rows.get(random.nextInt(rows.size()));
    }

    /** One of the latest tenth. */
    public Row latest(Random random) {
      List<Row> latest = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
      int first = latest.size() * 9 / 10 + 1;
      return latest.get(first + random.nextInt(latest.size() - first));
    }
  }

  /** An opportunity, as far as lists care. */
  public record Row(UUID id, UUID customerId, LocalDate expectedCloseDate, BigDecimal amount) {}
}
