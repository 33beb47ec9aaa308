package io.vinnrate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The table of answers; each method but the clean-up takes part in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private final AgroalDataSource database;
  private final ObjectMapper json = new ObjectMapper();
  private final Outage forgetting =
      new Outage(Logger.getLogger(StoredAnswers.class), "The clean-up of idempotent requests");

  StoredAnswers(AgroalDataSource database) {
    this.database = database;
  }

  /** Claims a key until the transaction ends; false when another transaction has it. */
  boolean lock(String scope, String key) {
    String sql = "SELECT pg_try_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 0))";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, scope);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  Optional<StoredAnswer> find(String scope, String key) {
    String sql =
        "SELECT fingerprint, status, headers, body FROM idempotent_request WHERE scope = ? AND key"
            + " = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, scope);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
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

  void store(String scope, String key, StoredAnswer answer) {
    String sql =
        """
        INSERT INTO idempotent_request (scope, key, fingerprint, status, headers, body)
        VALUES (?, ?, ?, ?, ?::jsonb, ?)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, scope);
      insert.setString(2, key);
      insert.setBytes(3, answer.fingerprint());
      insert.setInt(4, answer.status());
      insert.setString(5, json.writeValueAsString(answer.headers()));
      insert.setBytes(6, answer.body());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets keys after a day, a bounded number at a time so that no request waits behind it. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    String sql =
        """
        DELETE FROM idempotent_request WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM idempotent_request WHERE created_at < now() - interval '24 hours'
          ORDER BY created_at LIMIT ?))
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
    return new IllegalStateException("The table of idempotent requests can't be used", cause);
  }
}
