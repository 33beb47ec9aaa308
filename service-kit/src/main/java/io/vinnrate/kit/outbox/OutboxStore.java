package io.vinnrate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The relay's view of the outbox table; each method is one SQL round trip in a transaction of its
 * own.
 */
@ApplicationScoped
class OutboxStore {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final AgroalDataSource database;
  private final ObjectMapper json = new ObjectMapper();

  OutboxStore(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * The oldest rows of some shards, without those of some keys; the ids of one key rise with its
   * versions, since its writers are serialised.
   */
  List<PendingEvent> pending(Collection<Integer> shards, String[] without, int limit) {
    String sql =
        """
        SELECT id, shard, topic, key, headers, payload FROM outbox
        WHERE shard = ANY(?) AND topic || chr(31) || key <> ALL(?) ORDER BY id LIMIT ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
      select.setArray(2, connection.createArrayOf("text", without));
      select.setInt(3, limit);
      List<PendingEvent> pending = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pending.add(read(row));
        }
      }
      return pending;
    } catch (SQLException e) {
      throw new OutboxException("The outbox can't be read", e);
    }
  }

  private PendingEvent read(ResultSet row) throws SQLException {
    try {
      return new PendingEvent(
          row.getLong(1),
          row.getInt(2),
          row.getString(3),
          row.getString(4),
          json.readValue(row.getString(5), HEADERS),
          row.getBytes(6));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Forgets rows that Kafka has acknowledged. It does not wait for the disk: when the database's
   * machine fails before, the rows are there again and are sent again in their order.
   */
  void delete(List<Long> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                WITH setting AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
                DELETE FROM outbox USING setting WHERE id = ANY(?)
                """)) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("Sent events can't be deleted from the outbox", e);
    }
  }

  /** How long the oldest row has been waiting, over all shards; zero when none waits. */
  Duration oldestAge() {
    String sql =
        """
        SELECT coalesce(extract(epoch FROM clock_timestamp() - created_at), 0)
        FROM outbox ORDER BY id LIMIT 1
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Duration.ofMillis((long) (row.getDouble(1) * 1_000)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new OutboxException("The outbox can't be read", e);
    }
  }
}
