package io.vinnrate.local.server;

/**
 * How to reach one database.
 *
 * @param jdbcUrl the JDBC address
 * @param username the service's role, which reads and writes what is in the tables
 * @param password its password
 * @param migrations the role that owns schema and tables
 */
public record Database(String jdbcUrl, String username, String password, Role migrations) {

  /**
   * A role of the server.
   *
   * @param name its name
   * @param password its password
   */
  public record Role(String name, String password) {}
}
