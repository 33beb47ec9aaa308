package io.vinnrate.kit.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class OverloadTest {

  private static final String NOTES = "/v1/notes";

  @Inject AgroalDataSource database;
  @Inject MeterRegistry metrics;

  @Test
  void aFullPoolIsAnsweredAsSomethingThatPasses() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      takeAll(all);
      write()
          .statusCode(503)
          .body("type", equalTo("/problems/unavailable"))
          .header("Retry-After", "2");
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    write().statusCode(201);
  }

  private void takeAll(List<Connection> all) {
    try {
      while (true) {
        all.add(database.getConnection());
      }
    } catch (SQLException e) {
      assertThat(all).isNotEmpty();
    }
  }

  @Test
  void workForACallerThatHasGoneAwayIsCountedUntilItIsDone() throws Exception {
    await().until(() -> inFlight() == 0);
    try (Connection lock = database.getConnection();
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
      try (Socket impatient = open()) {
        await().until(() -> inFlight() == 1);
        assertThat(impatient.isConnected()).isTrue();
      }
      await()
          .during(Duration.ofMillis(300))
          .atMost(Duration.ofSeconds(2))
          .until(() -> inFlight() == 1);
      lock.rollback();
    }
    await().until(() -> inFlight() == 0);
  }

  private double inFlight() {
    return metrics.get("vinnrate.overload.in.flight").gauge().value();
  }

  private static ValidatableResponse write() {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"text\": \"%s\"}".formatted(UUID.randomUUID()))
        .post(NOTES)
        .then();
  }

  private static Socket open() throws IOException {
    Socket socket = new Socket("localhost", RestAssured.port);
    String body = "{\"text\": \"%s\"}".formatted(UUID.randomUUID());
    String request =
        """
        POST %s HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Type: application/json
        Content-Length: %d

        """
                .formatted(NOTES, Tokens.header(), body.length())
                .replace("\n", "\r\n")
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
