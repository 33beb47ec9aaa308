package io.vinnrate.local.server;

/**
 * How to reach one database as the role that owns it.
 *
 * @param jdbcUrl the JDBC address
 * @param username the role
 * @param password its password
 */
public record Database(String jdbcUrl, String username, String password) {}
