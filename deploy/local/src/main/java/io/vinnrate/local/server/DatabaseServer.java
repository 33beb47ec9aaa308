package io.vinnrate.local.server;

import io.vinnrate.local.process.LocalFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A running PostgreSQL that listens on this machine alone, seen by its administrator.
 *
 * @param jdbcUrl its address without a database, such as {@code jdbc:postgresql://127.0.0.1:5442}
 */
public record DatabaseServer(String jdbcUrl) {

  /** The administrator's name and password: known, since only this machine can reach the server. */
  static final String ADMINISTRATOR = "postgres";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** The server on a port of 127.0.0.1. */
  public static DatabaseServer onPort(int port) {
    return new DatabaseServer("jdbc:postgresql://127.0.0.1:" + port);
  }

  /** Tells whether it accepts connections now. */
  public boolean isReady() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Makes sure that there is a database that a role of the same name owns.
   *
   * @param name lower-case letters, digits and underscores; database, role and password
   * @throws LocalFailure when the server refuses
   */
  public Database provide(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, name));
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
      }
      return database(name);
    } catch (SQLException e) {
      throw new LocalFailure(
          "The database %s cannot be created: %s".formatted(name, e.getMessage()), e);
    }
  }

  /**
   * How to reach a database that {@link #provide} has created or will create.
   *
   * @param name database, role and password
   */
  public Database database(String name) {
    return new Database(jdbcUrl + "/" + name, name, name);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMINISTRATOR);
    properties.setProperty("password", ADMINISTRATOR);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "2");
    return DriverManager.getConnection(jdbcUrl + "/postgres", properties);
  }
}
