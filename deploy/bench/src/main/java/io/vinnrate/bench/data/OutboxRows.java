package io.vinnrate.bench.data;

import io.vinnrate.local.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A service's outbox, written to beside the service: its relay alone is what is measured. */
public final class OutboxRows implements AutoCloseable {

  /** Where the rows go. */
  public static final String TOPIC = "vinnrate.bench.v1";

  /** Events of the size that a customer's have. */
  private static final String ADD =
      """
      INSERT INTO outbox (aggregate_id, version, shard, topic, key, headers, payload)
      SELECT id, 1, shard, ?, id::text, jsonb_build_object(
          'ce_specversion', '1.0', 'ce_id', id, 'ce_type', 'io.vinnrate.customer.changed.v1',
          'ce_source', '/bench', 'ce_time', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'ce_subject', id, 'ce_aggregateversion', '1', 'content-type', 'application/json'),
        convert_to('{"name": "' || repeat('x', 400) || '"}', 'UTF8')
      FROM unnest(?::uuid[], ?::int[]) AS event (id, shard)
      """;

  private static final int SHARDS = 32;

  private final Connection connection;
  private int lastShard;

  public OutboxRows(Database database) throws SQLException {
    this.connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
  }

  /** Commits events, of each shard as many; returns their keys. */
  public UUID[] add(int count) throws SQLException {
    UUID[] ids = new UUID[count];
    Integer[] shards = new Integer[count];
    for (int i = 0; i < count; i++) {
      ids[i] = UUID.randomUUID();
      lastShard = (lastShard + 1) % SHARDS;
      shards[i] = lastShard;
    }
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, TOPIC);
      insert.setArray(2, connection.createArrayOf("uuid", ids));
      insert.setArray(3, connection.createArrayOf("int", shards));
      insert.executeUpdate();
    }
    return ids;
  }

  /** Whether none waits to be sent. */
  public boolean isEmpty() throws SQLException {
    return number("SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT 1) AS waiting") == 0;
  }

  /** How many replicas have the same share of the shards; 0 while some have more than others. */
  public int evenOwners() throws SQLException {
    return number(
        """
        SELECT CASE WHEN max(shards) - min(shards) <= 1 AND sum(shards) = 32 THEN count(*) ELSE 0 END
        FROM (SELECT count(*) AS shards FROM outbox_lease WHERE expires_at > clock_timestamp() GROUP BY owner) AS held
        """);
  }

  private int number(String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
