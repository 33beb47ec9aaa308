package io.vinnrate.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Which shards this replica relays. Leases are rows with a deadline, not advisory locks, which
 * break behind connection poolers. A replica keeps to a deadline of its own that is earlier than
 * the one in the database, so that it stops before another may start.
 */
@ApplicationScoped
class ShardLeases {

  /**
   * How long a lease lasts without renewal: a killed replica's shards are taken over after this.
   */
  static final Duration TTL = Duration.ofSeconds(2);

  private static final long SAFE_NANOS = TTL.toNanos() * 3 / 4;

  private static final String ALIVE =
      """
      INSERT INTO outbox_replica (id, expires_at) VALUES (?, clock_timestamp() + ? * interval '1 ms')
      ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at
      """;
  private static final String FORGET_DEAD =
      "DELETE FROM outbox_replica WHERE expires_at < clock_timestamp() - interval '1 minute'";
  private static final String FAIR_SHARE =
      "SELECT ceil(?::numeric / greatest(count(*), 1)) FROM outbox_replica WHERE expires_at >="
          + " clock_timestamp()";
  private static final String RENEW =
      """
      UPDATE outbox_lease SET expires_at = clock_timestamp() + ? * interval '1 ms'
      WHERE owner = ? AND shard IN (SELECT shard FROM outbox_lease WHERE owner = ? ORDER BY shard LIMIT ?)
      RETURNING shard
      """;
  private static final String RELEASE_SURPLUS =
      "UPDATE outbox_lease SET owner = NULL, expires_at = '-infinity' WHERE owner = ? AND shard <>"
          + " ALL(?)";
  private static final String TAKE =
      """
      UPDATE outbox_lease SET owner = ?, epoch = epoch + 1, expires_at = clock_timestamp() + ? * interval '1 ms'
      WHERE shard IN (SELECT shard FROM outbox_lease WHERE expires_at < clock_timestamp()
                      ORDER BY shard LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING shard
      """;
  private static final String RELEASE_ALL =
      """
      WITH gone AS (DELETE FROM outbox_replica WHERE id = ?)
      UPDATE outbox_lease SET owner = NULL, expires_at = '-infinity' WHERE owner = ?
      """;

  private final AgroalDataSource database;
  private final UUID replica = Identifiers.next();

  private volatile Held held = new Held(Set.of(), System.nanoTime());

  ShardLeases(AgroalDataSource database) {
    this.database = database;
  }

  /** The shards that may be relayed now; empty once the last renewal is too long ago. */
  Set<Integer> held() {
    Held now = held;
    return System.nanoTime() - now.renewedAt < SAFE_NANOS ? now.shards : Set.of();
  }

  /**
   * Renews this replica's leases, gives up what exceeds its fair share, takes what is free. Six SQL
   * round trips.
   */
  void renew() {
    long asked = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Set<Integer> shards = renew(connection);
        connection.commit();
        held = new Held(Set.copyOf(shards), asked);
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new OutboxException("The leases can't be renewed", e);
    }
  }

  private Set<Integer> renew(Connection connection) throws SQLException {
    long ttl = TimeUnit.NANOSECONDS.toMillis(TTL.toNanos());
    execute(connection, ALIVE, replica, ttl);
    execute(connection, FORGET_DEAD);
    int share = shards(connection, FAIR_SHARE, Shard.COUNT).iterator().next();
    Set<Integer> shards = new HashSet<>(shards(connection, RENEW, ttl, replica, replica, share));
    execute(
        connection,
        RELEASE_SURPLUS,
        replica,
        connection.createArrayOf("smallint", shards.toArray()));
    if (shards.size() < share) {
      shards.addAll(shards(connection, TAKE, replica, ttl, share - shards.size()));
    }
    return shards;
  }

  /** Gives everything up, so that the other replicas go on at once. */
  void release() {
    held = new Held(Set.of(), System.nanoTime());
    try (Connection connection = database.getConnection()) {
      execute(connection, RELEASE_ALL, replica, replica);
    } catch (SQLException e) {
      throw new OutboxException("The leases can't be released", e);
    }
  }

  private static void execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static Set<Integer> shards(Connection connection, String sql, Object... parameters)
      throws SQLException {
    Set<Integer> shards = new HashSet<>();
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        shards.add(row.getInt(1));
      }
    }
    return shards;
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private record Held(Set<Integer> shards, long renewedAt) {}
}
