package io.vinnrate.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class StatementsTest {

  private static final String WRITE =
      "INSERT INTO note (id, version, text) SELECT * FROM unnest(?::uuid[], ?::bigint[],"
          + " ?::text[])";

  private static final String FIND = "SELECT text FROM note WHERE id = ANY(?) ORDER BY version";

  @Inject AgroalDataSource database;

  private final List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());

  private Statements statements;

  @BeforeEach
  void runOnTheDatabase() {
    statements = new Statements(database, "The notes can't be used");
  }

  @Test
  void columnsAreWrittenAndRowsRead() {
    assertThat(write()).isEqualTo(2);
    assertThat(find()).containsExactly(text(0), text(1));
  }

  @Test
  void statementsTakePartInTheTransaction() {
    QuarkusTransaction.begin();
    write();
    assertThat(find()).hasSize(2);
    QuarkusTransaction.rollback();
    assertThat(find()).isEmpty();
  }

  @Test
  void theFirstRowIsEmptyWhereThereIsNone() {
    write();
    List<ColumnArray> both = List.of(ColumnArray.of("uuid", ids));
    List<ColumnArray> none = List.of(ColumnArray.of("uuid", List.of()));
    assertThat(statements.first(FIND, both, row -> row.getString(1))).contains(text(0));
    assertThat(statements.first(FIND, none, row -> row.getString(1))).isEmpty();
  }

  @Test
  void theSecondOfTwoQueriesSeesWhatTheFirstHasWaitedFor() throws Exception {
    long lock = ids.getFirst().getMostSignificantBits();
    QuarkusTransaction.begin();
    write();
    statements.first("SELECT pg_advisory_xact_lock(?)", List.of(lock), row -> "");
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> seen = other.submit(() -> textOnceUnlocked(lock));
      await().until(this::somebodyWaits);
      QuarkusTransaction.commit();
      assertThat(seen.get()).isEqualTo(text(0));
    }
  }

  private String textOnceUnlocked(long lock) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                statements.readBoth(
                    "SELECT pg_advisory_xact_lock(?); SELECT text FROM note WHERE id = ?",
                    List.of(lock, ids.getFirst()),
                    ResultSet::next,
                    found -> found.next() ? found.getString(1) : "",
                    (locked, text) -> text));
  }

  private boolean somebodyWaits() {
    String waiting =
        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)";
    return statements.first(waiting, List.of(), row -> row.getBoolean(1)).orElseThrow();
  }

  @Test
  void nullIsBoundAndReadAsNothing() {
    List<Object> nothing = Collections.singletonList(null);
    assertThat(statements.first("SELECT ?::uuid", nothing, row -> row.getString(1))).isEmpty();
  }

  @Test
  void momentsAreThoseOfTheDatabase() {
    Instant moment = Instant.parse("2026-03-31T12:00:00.123456Z");
    List<Object> alone = List.of(moment);
    List<ColumnArray> amongOthers = List.of(ColumnArray.of("timestamptz", List.of(moment)));
    assertThat(moments("SELECT ?::timestamptz", alone)).containsExactly(moment);
    assertThat(moments("SELECT unnest(?::timestamptz[])", amongOthers)).containsExactly(moment);
  }

  @Test
  void bytesAreBoundAloneAndInColumns() {
    byte[] bytes = "æøå".getBytes(StandardCharsets.UTF_8);
    List<Object> both = List.of(bytes, ColumnArray.of("bytea", List.of(bytes)));
    assertThat(statements.first("SELECT ? = ANY(?)", both, row -> row.getBoolean(1)))
        .contains(true);
  }

  @Test
  void aFailureSaysWhatFailedAndWhy() {
    assertThatThrownBy(() -> statements.update("DELETE FROM nothing", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The notes can't be used")
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void aFailureMayBeOneOfTheCallers() {
    Statements own = new Statements(database, e -> new ArithmeticException(e.getSQLState()));
    assertThatThrownBy(() -> own.query("SELECT 1 / 0", List.of(), row -> row.getInt(1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("22012");
  }

  private int write() {
    return statements.update(
        WRITE,
        List.of(
            ColumnArray.of("uuid", ids),
            ColumnArray.of("bigint", ids, ids::indexOf),
            ColumnArray.of("text", ids, id -> "Note " + id)));
  }

  private List<String> find() {
    return statements.query(FIND, List.of(ColumnArray.of("uuid", ids)), row -> row.getString(1));
  }

  private String text(int index) {
    return "Note " + ids.get(index);
  }

  private List<Instant> moments(String sql, List<?> parameters) {
    return statements.query(
        sql, parameters, row -> row.getObject(1, OffsetDateTime.class).toInstant());
  }
}
