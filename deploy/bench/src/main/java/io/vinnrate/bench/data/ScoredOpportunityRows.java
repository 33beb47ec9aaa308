package io.vinnrate.bench.data;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Open opportunities in the database of scoring-service. It is told of some by events and scores
 * them itself; all others are copies of these, with a score in the history each.
 */
public final class ScoredOpportunityRows implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a model's change writes to the rows that have the latest scores, and nothing else. */
  private static final String UPDATE =
      """
      UPDATE scored_opportunity SET
        score_id = score_id, score_version = score_version, activation = activation, market_version = market_version,
        model_version = model_version, input_hash = input_hash, valid_until = valid_until,
        win_probability = win_probability * 0.999, expected_value = expected_value * 0.999,
        gain_per_hour = gain_per_hour * 0.999, weakest_factor = weakest_factor
      WHERE status = 'open'
      """;

  private static final String HISTORY =
      """
      INSERT INTO score (id, opportunity_id, opportunity_version, number, activation, model_version, input_hash, known,
                         score, scored_at)
      SELECT copy.score_id, copy.id, s.opportunity_version, copy.score_version, s.activation, s.model_version,
             s.input_hash, s.known, s.score, s.scored_at
      FROM copy JOIN score s ON s.id = copy.told_score
      """;

  private static final String LATEST =
      """
      ALTER TABLE copy DROP COLUMN told_score;
      INSERT INTO scored_opportunity SELECT * FROM copy;
      DROP TABLE told, copy;
      """;

  private static final String SAMPLE =
      """
      SELECT id, owner, expected_value, win_probability, gain_per_hour FROM scored_opportunity ORDER BY random() LIMIT 1000
      """;

  private final Connection connection;

  /** As the role that owns the tables, which alone may vacuum them. */
  public ScoredOpportunityRows(Database database) throws SQLException {
    connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.migrations().name(), database.migrations().password());
  }

  /** Waits until the service has scored those that it is told of; then copies them. */
  public void fill(int told, int opportunities) throws SQLException, InterruptedException {
    fill(told, opportunities, HISTORY);
  }

  /** The same, but the copies have no history: for what does not read any. */
  public void fillLatest(int told, int opportunities) throws SQLException, InterruptedException {
    fill(told, opportunities, "");
  }

  private void fill(int told, int opportunities, String history)
      throws SQLException, InterruptedException {
    // There may be more, of other scenes of the same run.
    await(
        "SELECT least(count(*), %d) FROM scored_opportunity WHERE valid_until IS DISTINCT FROM '-infinity'"
            .formatted(told),
        told);
    awaitNoEvents();
    // Copies have identifiers of their own, in the order of time, and amounts of their own.
    String copies =
        """
        CREATE TEMPORARY TABLE told AS SELECT * FROM scored_opportunity;
        CREATE TEMPORARY TABLE copy AS
          SELECT told.*, told.score_id AS told_score FROM generate_series(2, %d / (SELECT count(*) FROM told)), told;
        UPDATE copy SET id = uuidv7(), score_id = uuidv7(), amount = round((amount * random())::numeric, 2);
        UPDATE copy SET expected_value = round(amount * win_probability::numeric, 4), gain_per_hour = round(amount / 100, 4);
        """
            .formatted(opportunities);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = 0");
      statement.execute(copies);
      statement.execute(history);
      statement.execute(LATEST);
    }
    tidy();
  }

  /** Takes away what earlier changes have left, so that each measurement begins alike. */
  public void tidy() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE scored_opportunity, score, outbox");
    }
  }

  /** One statement that changes what a model's change does; says how many rows. */
  public int update() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(UPDATE);
    }
  }

  /** Waits until all have been scored by an activation. */
  public void awaitActivation(long activation) throws SQLException, InterruptedException {
    await(
        "SELECT count(*) FROM activation WHERE finished_at IS NOT NULL AND number = " + activation,
        1);
  }

  /** Waits until Kafka has all events. */
  public void awaitNoEvents() throws SQLException, InterruptedException {
    await("SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT 1) AS waiting", 0);
  }

  /** A thousand of them. */
  public List<Row> some() throws SQLException {
    List<Row> some = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SAMPLE)) {
      while (rows.next()) {
        some.add(
            new Row(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)));
      }
    }
    return some;
  }

  /** How many scores of an activation the history has, of different opportunities. */
  public long scored(long activation) throws SQLException {
    return number(
        """
        SELECT CASE WHEN count(*) = count(DISTINCT opportunity_id) THEN count(*) ELSE -1 END
        FROM score WHERE activation =\
        """
            + activation);
  }

  /** How many bytes the server has written to its log so far. */
  public long logged() throws SQLException {
    return number("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
  }

  private void await(String query, long wanted) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (number(query) != wanted) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new LocalFailure("After %s it is not so: %s".formatted(PATIENCE, query));
      }
      Thread.sleep(10);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** One of them: all numbers as the database writes them. */
  public record Row(
      UUID id, String owner, String expectedValue, String winProbability, String gainPerHour) {}
}
