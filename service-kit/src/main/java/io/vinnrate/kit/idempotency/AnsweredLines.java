package io.vinnrate.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.sql.ColumnArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets a request of many lines be sent again, whole, after it was broken off anywhere: the answers
 * of its lines are kept for a day, written in the transaction of the lines' effect, so that lines
 * which took effect are answered again and the rest is done.
 */
@ApplicationScoped
public class AnsweredLines {

  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private final AgroalDataSource database;
  private final Outage forgetting =
      new Outage(Logger.getLogger(AnsweredLines.class), "The clean-up of answered lines");

  AnsweredLines(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Waits until no other transaction does lines of the same request, and keeps them out until this
   * one ends. Two SQL round trips.
   *
   * @return those of the lines {@code first} to {@code last} that have been answered, by number
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Long, AnsweredLine> claim(IdempotencyKey key, long first, long last) {
    UUID request = fingerprint(key);
    try (Connection connection = database.getConnection()) {
      lock(connection, request);
      return find(connection, request, first, last);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void lock(Connection connection, UUID request) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, request.getMostSignificantBits());
      lock.execute();
    }
  }

  private static Map<Long, AnsweredLine> find(
      Connection connection, UUID request, long first, long last) throws SQLException {
    String sql =
        """
        SELECT line, fingerprint, answer FROM answered_line
        WHERE request = ? AND line BETWEEN ? AND ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, request);
      select.setLong(2, first);
      select.setLong(3, last);
      Map<Long, AnsweredLine> found = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long line = row.getLong(1);
          found.put(line, new AnsweredLine(line, row.getObject(2, UUID.class), row.getBytes(3)));
        }
      }
      return found;
    }
  }

  /** Keeps answers of a request whose lines are claimed. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(IdempotencyKey key, List<AnsweredLine> answers) {
    String sql =
        """
        INSERT INTO answered_line (request, line, fingerprint, answer)
        SELECT ?, * FROM unnest(?::bigint[], ?::uuid[], ?::bytea[])
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, fingerprint(key));
      ColumnArrays<AnsweredLine> columns = new ColumnArrays<>(insert, 1, answers);
      columns.add("bigint", AnsweredLine::line);
      columns.add("uuid", AnsweredLine::fingerprint);
      columns.add("bytea", AnsweredLine::answer);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** No operation holds a line feed. */
  private static UUID fingerprint(IdempotencyKey key) {
    byte[] whole = (key.operation() + '\n' + key.key()).getBytes(StandardCharsets.UTF_8);
    return Fingerprint.of(whole, 0, whole.length);
  }

  /** Forgets answers after a day, a bounded number at a time so that no request waits behind it. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    String sql =
        """
        DELETE FROM answered_line WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM answered_line WHERE answered_at < now() - interval '24 hours'
          ORDER BY answered_at LIMIT ?))
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setInt(1, FORGOTTEN_AT_ONCE);
      int forgotten = FORGOTTEN_AT_ONCE;
      while (forgotten == FORGOTTEN_AT_ONCE) {
        forgotten = delete.executeUpdate();
      }
      forgetting.isOver();
    } catch (SQLException e) {
      forgetting.goesOn(e);
    }
  }

  private static IllegalStateException failed(SQLException cause) {
    return new IllegalStateException("The table of answered lines can't be used", cause);
  }
}
