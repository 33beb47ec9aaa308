package io.vinnrate.kit.idempotency;

import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.OldRows;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static final String FIND =
      """
      SELECT line, fingerprint, answer FROM answered_line
      WHERE request = ? AND line BETWEEN ? AND ?
      """;

  private static final String STORE =
      """
      INSERT INTO answered_line (request, line, fingerprint, answer)
      SELECT ?, * FROM unnest(?::bigint[], ?::uuid[], ?::bytea[])
      """;

  private static final String FORGET_OLD =
      """
      DELETE FROM answered_line WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM answered_line WHERE answered_at < now() - interval '24 hours'
        ORDER BY answered_at LIMIT ?))
      """;

  private final Statements statements;
  private final OldRows old;

  AnsweredLines(AgroalDataSource database) {
    this.statements = new Statements(database, "The table of answered lines can't be used");
    this.old =
        new OldRows(
            database,
            FORGET_OLD,
            new Outage(Logger.getLogger(AnsweredLines.class), "The clean-up of answered lines"));
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
    lock(request);
    return statements.query(FIND, List.of(request, first, last), AnsweredLines::read).stream()
        .collect(toMap(AnsweredLine::line, line -> line));
  }

  private void lock(UUID request) {
    statements.read(
        "SELECT pg_advisory_xact_lock(?)",
        List.of(request.getMostSignificantBits()),
        ResultSet::next);
  }

  private static AnsweredLine read(ResultSet row) throws SQLException {
    return new AnsweredLine(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3));
  }

  /** Keeps answers of a request whose lines are claimed. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(IdempotencyKey key, List<AnsweredLine> answers) {
    statements.update(
        STORE,
        List.of(
            fingerprint(key),
            ColumnArray.of("bigint", answers, AnsweredLine::line),
            ColumnArray.of("uuid", answers, AnsweredLine::fingerprint),
            ColumnArray.of("bytea", answers, AnsweredLine::answer)));
  }

  /** No operation holds a line feed. */
  private static UUID fingerprint(IdempotencyKey key) {
    byte[] whole = (key.scope() + '\n' + key.key()).getBytes(StandardCharsets.UTF_8);
    return Fingerprint.of(whole, 0, whole.length);
  }

  /** Forgets answers after a day. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    old.forget();
  }
}
