package io.vinnrate.kit.testing;

import io.vinnrate.local.server.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Takes the database of a test run away for a while: its role may open no connection, and those
 * that are open are ended.
 */
public final class DatabaseAway implements AutoCloseable {

  private final String role;

  private DatabaseAway(String role) {
    this.role = role;
  }

  /** Takes away what a role may reach, until this is closed. */
  public static DatabaseAway of(String role) {
    execute("ALTER ROLE %s CONNECTION LIMIT 0".formatted(role));
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%s'"
            .formatted(role));
    return new DatabaseAway(role);
  }

  @Override
  public void close() {
    execute("ALTER ROLE %s CONNECTION LIMIT -1".formatted(role));
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                TestServers.shared().jdbcUrl() + "/postgres", "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
