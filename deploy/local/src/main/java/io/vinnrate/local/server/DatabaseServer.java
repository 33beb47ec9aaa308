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
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Makes sure that there is a database with two roles: one for migrations, which owns it and all
   * that is in it, and the service's, which may connect to it. What else the service may is granted
   * by the migrations. A database that the service's role owns, as it once was, changes hands.
   *
   * @param name lower-case letters, digits and underscores; database, service's role and password
   * @throws LocalFailure when the server refuses
   */
  public Database provide(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
    Database database = database(name);
    String owner = database.migrations().name();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      provideRole(connection, name, database.password());
      provideRole(connection, owner, database.migrations().password());
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
      }
      handOver(name, owner);
      statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
      statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, name));
      return database;
    } catch (SQLException e) {
      throw new LocalFailure(
          "The database %s cannot be created: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void provideRole(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
      }
    }
  }

  private void handOver(String database, String owner) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("REASSIGN OWNED BY %s TO %s".formatted(database, owner));
    }
  }

  /**
   * How to reach a database that {@link #provide} has created or will create.
   *
   * @param name database, service's role and password
   */
  public Database database(String name) {
    String owner = name + "_migrations";
    return new Database(jdbcUrl + "/" + name, name, name, new Database.Role(owner, owner));
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

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMINISTRATOR);
    properties.setProperty("password", ADMINISTRATOR);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "2");
    return DriverManager.getConnection(jdbcUrl + "/" + database, properties);
  }
}
