package io.vinnrate.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class AnsweredLinesTest {

  @Inject AnsweredLines answered;
  @Inject AgroalDataSource database;

  private final IdempotencyKey key =
      new IdempotencyKey("POST /v1/notes", UUID.randomUUID().toString());

  @Test
  void answersAreFoundByKeyAndNumber() {
    store(key, 1, 2, 7);
    assertThat(claim(key, 2, 9).keySet()).isEqualTo(Set.of(2L, 7L));
    assertThat(claim(key, 2, 2).values())
        .extracting(line -> new String(line.answer(), StandardCharsets.UTF_8))
        .containsExactly("answer 2");
    assertThat(claim(new IdempotencyKey("POST /v1/others", key.key()), 1, 9)).isEmpty();
  }

  @Test
  void answersAreForgottenAfterADay() throws SQLException {
    store(key, 1);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE answered_line SET answered_at = now() - interval '25 hours'");
    }
    store(key, 2);
    answered.forgetOld();
    assertThat(claim(key, 1, 2).keySet()).isEqualTo(Set.of(2L));
  }

  private void store(IdempotencyKey of, long... lines) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (long line : lines) {
                byte[] answer = ("answer " + line).getBytes(StandardCharsets.UTF_8);
                answered.store(
                    of,
                    List.of(
                        new AnsweredLine(line, Fingerprint.of(answer, 0, answer.length), answer)));
              }
            });
  }

  private Map<Long, AnsweredLine> claim(IdempotencyKey of, long first, long last) {
    return QuarkusTransaction.requiringNew().call(() -> answered.claim(of, first, last));
  }
}
