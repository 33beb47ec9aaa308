package io.vinnrate.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class StoredCopiesTest {

  @Inject StoredCopies copies;
  @Inject AgroalDataSource database;

  private final UUID id = UUID.randomUUID();
  private final String name = "Åse " + id;
  private final String body = "{\"by\":\"%s\",\"n\":1.10}".formatted(name);

  @Test
  void answersEventsAndParkedMessagesAreKeptWithoutTheText() {
    Statements sql = new Statements(database, "The test's rows can't be used");
    QuarkusTransaction.begin();
    try {
      write(sql);
      copies.erase(ErasedTexts.of(List.of(name)));
      assertThat(read(sql, "SELECT body FROM idempotent_request WHERE key = ?"))
          .isEqualTo("{\"by\":\"erased\",\"n\":1.10}");
      assertThat(read(sql, "SELECT answer FROM answered_line WHERE request = ?::uuid"))
          .isEqualTo("{\"by\":\"erased\",\"n\":1.10}");
      assertThat(read(sql, "SELECT payload FROM outbox WHERE aggregate_id = ?::uuid"))
          .isEqualTo("{\"by\":\"erased\",\"n\":1.10}");
      String parked =
          "SELECT convert_to(row(key, convert_from(payload, 'UTF8'), headers,"
              + " reason)::text, 'UTF8') FROM inbox_parked WHERE id = ?::uuid";
      assertThat(read(sql, parked))
          .isEqualTo(
              "(,\"{\"\"by\"\":\"\"erased\"\",\"\"n\"\":1.10}\",\"{\"\"who\"\":"
                  + " \"\"erased\"\"}\",erased)");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void write(Statements sql) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    sql.update(
        "INSERT INTO idempotent_request VALUES ('test', ?, '', 200, '{}', ?)",
        List.of(id.toString(), bytes));
    sql.update("INSERT INTO answered_line VALUES (?, 1, ?, ?)", List.of(id, id, bytes));
    sql.update(
        "INSERT INTO outbox (aggregate_id, version, shard, topic, key, headers, payload)"
            + " VALUES (?, 1, 0, 'notes', 'key', '{}', ?)",
        List.of(id, bytes));
    sql.update(
        "INSERT INTO inbox_parked (id, topic, partition, \"offset\", headers, payload, reason)"
            + " VALUES (?, 'test', 0, 1, ?::jsonb, ?, ?)",
        List.of(
            id,
            "{\"who\": \"%s\"}".formatted(name),
            body.replace("Å", "\\u00c5").getBytes(StandardCharsets.UTF_8),
            "no place for '%s'".formatted(name)));
  }

  private String read(Statements sql, String query) {
    return sql.first(query, List.of(id.toString()), row -> row.getBytes(1))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
