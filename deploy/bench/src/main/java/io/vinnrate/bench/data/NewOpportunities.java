package io.vinnrate.bench.data;

import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Opportunities that are created one after the other.
 *
 * @param token a bearer token
 * @param customer whom all of them are with
 */
public record NewOpportunities(String token, UUID customer) {

  /** Those of a customer that the service knows from now on. */
  public static NewOpportunities of(PackagedService service, Database database)
      throws SQLException {
    UUID customer = UUID.randomUUID();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO known_customer (id, version, name, deleted, changed_at) VALUES ('%s', 1, 'Fjord', false, now())"
              .formatted(customer));
    }
    return new NewOpportunities(service.token(), customer);
  }

  /** What is said of one. */
  public String body(int number) {
    return """
    {"customerId": "%s", "title": "Sale %d", "amount": {"amount": 1000, "currency": "NOK"}, "expectedCloseDate": "2030-06-30"}
    """
        .formatted(customer, number);
  }

  /** The request that creates one, with an Idempotency-Key of its own. */
  public byte[] request(int number) {
    String body = body(number);
    return """
    POST /v1/opportunities HTTP/1.1\r
    Host: 127.0.0.1\r
    Authorization: Bearer %s\r
    Idempotency-Key: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(token, UUID.randomUUID(), body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
