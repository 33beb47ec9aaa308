package io.vinnrate.kit.rebuild;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of each read model. One that runs shows signs of life; when it has shown none
 * for half a minute, another may be started in its place, and it notices at its next step. Each
 * method is one SQL round trip.
 */
@ApplicationScoped
class Rebuilds {

  private static final String START =
      """
      INSERT INTO read_model_rebuild AS last (read_model, id) VALUES (?, ?)
      ON CONFLICT (read_model) DO UPDATE SET id = excluded.id, state = 'running',
        started_at = excluded.started_at, finished_at = NULL, alive_at = excluded.alive_at,
        messages = 0, not_applied = 0, corrected = NULL, reason = NULL
      WHERE last.state <> 'running' OR last.alive_at < clock_timestamp() - interval '30 seconds'
      """;

  private static final String ADVANCE =
      """
      UPDATE read_model_rebuild SET messages = messages + ?, not_applied = not_applied + ?, alive_at = clock_timestamp()
      WHERE read_model = ? AND id = ? AND state = 'running'
      """;

  private static final String END =
      """
      UPDATE read_model_rebuild SET state = ?, finished_at = clock_timestamp(), corrected = ?::bigint, reason = ?
      WHERE read_model = ? AND id = ? AND state = 'running'
      """;

  private final Statements statements;

  Rebuilds(AgroalDataSource database) {
    this.statements = new Statements(database, "The rebuild can't be read or written");
  }

  /** Starts one; empty when one is running. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> start(String readModel) {
    UUID id = Identifiers.next();
    return statements.update(START, List.of(readModel, id)) == 1
        ? Optional.of(id)
        : Optional.empty();
  }

  /**
   * Counts messages; nobody else can start another one until the present transaction ends.
   *
   * @throws IllegalStateException when another one was started in its place
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void advance(String readModel, UUID id, int messages, int notApplied) {
    check(statements.update(ADVANCE, List.of(messages, notApplied, readModel, id)));
  }

  /** Notes that one has ended well. */
  @Transactional(Transactional.TxType.MANDATORY)
  void finish(String readModel, UUID id, long corrected) {
    check(end(readModel, id, "finished", corrected, null));
  }

  /** Notes that one has failed, unless another one was started in its place. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void fail(String readModel, UUID id, String reason) {
    end(readModel, id, "failed", null, reason);
  }

  private int end(
      String readModel, UUID id, String state, @Nullable Long corrected, @Nullable String reason) {
    return statements.update(END, Arrays.asList(state, corrected, reason, readModel, id));
  }

  private static void check(int changed) {
    if (changed != 1) {
      throw new IllegalStateException("another rebuild was started in its place");
    }
  }

  /** How far the last one has come; empty when there was none. */
  Optional<Progress> last(String readModel) {
    return statements.first(
        "SELECT * FROM read_model_rebuild WHERE read_model = ?",
        List.of(readModel),
        Rebuilds::read);
  }

  private static Progress read(ResultSet row) throws SQLException {
    long corrected = row.getLong("corrected");
    boolean isKnown = !row.wasNull();
    return new Progress(
        row.getString("read_model"),
        row.getString("state"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        moment(row.getObject("finished_at", OffsetDateTime.class)),
        row.getLong("messages"),
        row.getLong("not_applied"),
        isKnown ? corrected : null,
        row.getString("reason"));
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
