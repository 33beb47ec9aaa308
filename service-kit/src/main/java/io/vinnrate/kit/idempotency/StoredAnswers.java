package io.vinnrate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.sql.OldRows;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The table of answers; each method but the clean-up takes part in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  /** The answer is looked for once the key is claimed: then it is there, or will not come. */
  private static final String CLAIM =
      """
      SELECT pg_try_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 0));
      SELECT fingerprint, status, headers, body FROM idempotent_request WHERE scope = ? AND key = ?
      """;

  private static final String STORE =
      """
      INSERT INTO idempotent_request (scope, key, fingerprint, status, headers, body)
      VALUES (?, ?, ?, ?, ?::jsonb, ?)
      """;

  private static final String FORGET_OLD =
      """
      DELETE FROM idempotent_request WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM idempotent_request WHERE created_at < now() - interval '24 hours'
        ORDER BY created_at LIMIT ?))
      """;

  private final Statements statements;
  private final OldRows old;
  private final ObjectMapper json = new ObjectMapper();

  StoredAnswers(AgroalDataSource database) {
    this.statements = new Statements(database, "The table of idempotent requests can't be used");
    this.old =
        new OldRows(
            database,
            FORGET_OLD,
            new Outage(
                Logger.getLogger(StoredAnswers.class), "The clean-up of idempotent requests"));
  }

  /** Claims a key until the transaction ends, and finds its answer. One SQL round trip. */
  Claim claim(String scope, String key) {
    return statements.readBoth(
        CLAIM,
        List.of(scope, key, scope, key),
        lock -> lock.next() && lock.getBoolean(1),
        known -> known.next() ? Optional.of(read(known)) : Optional.<StoredAnswer>empty(),
        Claim::new);
  }

  private StoredAnswer read(ResultSet row) throws SQLException {
    try {
      return new StoredAnswer(
          row.getBytes(1),
          row.getInt(2),
          json.readValue(row.getString(3), HEADERS),
          row.getBytes(4));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores the answer of a claimed key. One SQL round trip. */
  void store(String scope, String key, StoredAnswer answer) {
    statements.update(
        STORE,
        List.of(
            scope,
            key,
            answer.fingerprint(),
            answer.status(),
            write(answer.headers()),
            answer.body()));
  }

  private String write(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets keys after a day. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    old.forget();
  }

  /**
   * What there is of a key.
   *
   * @param mine false when another transaction has it
   * @param earlier its answer
   */
  record Claim(boolean mine, Optional<StoredAnswer> earlier) {}
}
