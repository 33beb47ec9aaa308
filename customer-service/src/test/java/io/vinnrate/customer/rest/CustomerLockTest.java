package io.vinnrate.customer.rest;

import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerLockTest {

  private static final String CHANGE = "{\"owner\": \"kari\"}";

  @Inject AgroalDataSource database;

  @Test
  void connectionsDoNotWaitForEver() throws SQLException {
    assertThat(show("lock_timeout")).isEqualTo("5s");
    assertThat(show("statement_timeout")).isEqualTo("30s");
  }

  @Test
  void aChangeThatWaitsTooLongMayBeTriedAgain() throws SQLException {
    String id = registered("{\"name\": \"Locked\"}");
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      lock(other, id);
      long start = System.nanoTime();
      Response refused = patch(id, "\"1\"", CHANGE);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
      refused
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "2")
          .body("type", equalTo("/problems/unavailable"));
      get(id).then().statusCode(200).header("ETag", "\"1\"");
      other.rollback();
    }
    patch(id, "\"1\"", CHANGE).then().statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void anUpsertSeesWhatWasChangedWhileItWaited() throws Exception {
    String externalId = newExternalId();
    String id = registered("{\"name\": \"First\", \"externalId\": \"%s\"}".formatted(externalId));
    try (Connection other = database.getConnection();
        ExecutorService caller = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      lock(other, id);
      Future<Response> answer = caller.submit(() -> upsert(externalId, "{\"name\": \"Third\"}"));
      await().atMost(Duration.ofSeconds(4)).until(this::someoneWaits);
      execute(other, "UPDATE customer SET name = 'Second', version = 2 WHERE id = ?", id);
      other.commit();
      answer.get().then().statusCode(200).header("ETag", "\"3\"").body("name", equalTo("Third"));
    }
  }

  private boolean someoneWaits() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT 1 FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)) {
      return select.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      statement.executeUpdate();
    }
  }

  private static void lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM customer WHERE id = ? FOR UPDATE")) {
      select.setObject(1, UUID.fromString(id));
      assertThat(select.executeQuery().next()).isTrue();
    }
  }

  private String show(String setting) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT current_setting(?)")) {
      select.setString(1, setting);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
