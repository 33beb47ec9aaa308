package io.vinnrate.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.notes.Notes;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class IdempotencyTest {

  @Inject Idempotency idempotency;
  @Inject Notes notes;
  @Inject AgroalDataSource database;

  private final String key = UUID.randomUUID().toString();
  private final String text = "note " + key;

  @Test
  void theSameRequestAgainGetsTheSameAnswer() throws Exception {
    Response first = post(key, text);
    Response again = post(key, text);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    again
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .header("Location", equalTo(first.header("Location")))
        .header("ETag", equalTo("\"1\""))
        .contentType(ContentType.JSON);
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(rows("note", "text", text)).isEqualTo(1);
  }

  @Test
  void withoutAKeyEachRequestIsItsOwn() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/notes")
        .then()
        .statusCode(201);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/notes")
        .then()
        .statusCode(500);
  }

  @Test
  void anotherBodyUnderTheSameKeyIs422() {
    post(key, text).then().statusCode(201);
    post(key, text + "!")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"))
        .body("errors.header", hasItem("Idempotency-Key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "ключ"})
  void aKeyThatIsNoneIs400(String bad) {
    assertThatThrownBy(() -> idempotency.once(bad, "test", Map.of(), () -> answer("never")))
        .hasMessage("The Idempotency-Key is not valid");
    post("x".repeat(256), text)
        .then()
        .statusCode(400)
        .body("errors.header", hasItem("Idempotency-Key"));
  }

  @Test
  void manyAtOnceHaveOneEffect() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Response> request = () -> post(key, text);
      List<Future<Response>> answers =
          threads.invokeAll(Stream.generate(() -> request).limit(16).toList());
      int created = 0;
      for (Future<Response> answer : answers) {
        if (answer.get().statusCode() == 201) {
          created++;
        } else {
          answer
              .get()
              .then()
              .statusCode(409)
              .header("Retry-After", notNullValue())
              .body("type", equalTo("/problems/request-in-progress"));
        }
      }
      assertThat(created).isPositive();
    }
    assertThat(rows("note", "text", text)).isEqualTo(1);
  }

  @Test
  void repliesToARepeatedRequestDoNotWaitForEachOther() throws Exception {
    post(key, text).then().statusCode(201);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> request = () -> post(key, text).statusCode();
      for (Future<Integer> status :
          threads.invokeAll(Stream.generate(() -> request).limit(32).toList())) {
        assertThat(status.get()).isEqualTo(201);
      }
    }
  }

  @Test
  void aRequestThatFailedMayBeSentAgain() throws Exception {
    post(key, "fails " + key).then().statusCode(500);
    assertThat(rows("idempotent_request", "key", key)).isZero();
    assertThat(rows("note", "text", "fails " + key)).isZero();
    post(key, " ").then().statusCode(422);
    post(key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void effectAndAnswerCommitTogetherOrNotAtAll() throws Exception {
    assertThatThrownBy(
            () ->
                idempotency.once(
                    key,
                    "test",
                    Map.of(),
                    () -> {
                      notes.write(text);
                      endSession();
                      return answer("lost");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows("note", "text", text)).isZero();
    assertThat(rows("idempotent_request", "key", key)).isZero();

    idempotency.once(key, "test", Map.of(), () -> answer(notes.write(text).text()));
    assertThat(rows("note", "text", text)).isEqualTo(1);
    assertThat(rows("idempotent_request", "key", key)).isEqualTo(1);
  }

  /** As when the process or the server dies between the effect and the commit. */
  private void endSession() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("57P01");
    }
  }

  private static Answer answer(String body) {
    return new Answer(200, Map.of(), Map.of("text", body));
  }

  private int rows(String table, String column, String value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT count(*) FROM %s WHERE %s = ?".formatted(table, column))) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static Response post(String key, String text) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("text", text))
        .post("/v1/notes");
  }
}
