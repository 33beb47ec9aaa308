package io.vinnrate.opportunity.activity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where activities are kept. Each method is one SQL round trip. */
@ApplicationScoped
public class ActivityStore {

  private static final String COLUMNS =
      "id, kind, what, at, initiated_by, minutes, stakeholder_ids";

  private static final String INSERT =
      """
      INSERT INTO activity (id, opportunity_id, kind, what, at, initiated_by, minutes,
        stakeholder_ids, is_contact)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
      WHERE (SELECT count(*) FROM activity WHERE opportunity_id = ?) < ?
      """;

  private static final String SELECT =
      "SELECT " + COLUMNS + " FROM activity WHERE opportunity_id = ?";

  private static final String DELETE =
      "DELETE FROM activity WHERE opportunity_id = ? AND id = ? RETURNING " + COLUMNS;

  private static final String LAST_CONTACT =
      "SELECT max(at) FROM activity WHERE opportunity_id = ? AND is_contact";

  private final Statements statements;

  ActivityStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The activities can't be read or written");
  }

  /**
   * Adds an activity of an opportunity that is locked.
   *
   * @return false when there are as many as there may be
   */
  boolean add(UUID opportunityId, Activity activity) {
    Initiator initiatedBy = activity.initiatedBy();
    return statements.update(
            INSERT,
            Arrays.asList(
                activity.id(),
                opportunityId,
                activity.kind().name(),
                activity.what(),
                activity.at(),
                initiatedBy == null ? null : initiatedBy.name(),
                activity.minutes(),
                ColumnArray.of("uuid", activity.stakeholderIds()),
                activity.isContact(),
                opportunityId,
                Activity.MAX_PER_OPPORTUNITY))
        == 1;
  }

  Optional<Activity> find(UUID opportunityId, UUID id) {
    return statements.first(
        SELECT + " AND id = ?", List.of(opportunityId, id), ActivityStore::read);
  }

  /** The activity that was there; empty when there was none. */
  Optional<Activity> remove(UUID opportunityId, UUID id) {
    return statements.first(DELETE, List.of(opportunityId, id), ActivityStore::read);
  }

  /** When there last was contact; null when there was none. */
  @Nullable Instant lastContactAt(UUID opportunityId) {
    return statements
        .first(LAST_CONTACT, List.of(opportunityId), row -> row.getObject(1, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  /** The newest first, at most {@code limit}, behind a given one. */
  public List<Activity> list(UUID opportunityId, Activities.@Nullable Place behind, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(opportunityId));
    if (behind != null) {
      sql.append(" AND (at, id) < (?, ?)");
      parameters.add(behind.at());
      parameters.add(behind.id());
    }
    parameters.add(limit);
    return statements.query(
        sql.append(" ORDER BY at DESC, id DESC LIMIT ?").toString(),
        parameters,
        ActivityStore::read);
  }

  /**
   * Takes texts out of what was done with a buyer. One SQL round trip, two when that changes it.
   */
  public void erase(UUID opportunityId, ErasedTexts texts) {
    List<Said> without =
        statements
            .query(
                "SELECT id, what FROM activity WHERE opportunity_id = ?",
                List.of(opportunityId),
                row -> new Said(row.getObject(1, UUID.class), row.getString(2)))
            .stream()
            .filter(said -> texts.areIn(said.what()))
            .map(said -> new Said(said.id(), texts.outOf(said.what())))
            .toList();
    if (!without.isEmpty()) {
      statements.update(
          """
          UPDATE activity SET what = without.what
          FROM unnest(?::uuid[], ?::text[]) AS without (id, what) WHERE activity.id = without.id
          """,
          List.of(
              ColumnArray.of("uuid", without, Said::id),
              ColumnArray.of("text", without, Said::what)));
    }
  }

  private record Said(UUID id, String what) {}

  private static Activity read(ResultSet row) throws SQLException {
    String initiatedBy = row.getString(5);
    return new Activity(
        row.getObject(1, UUID.class),
        ActivityKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        initiatedBy == null ? null : Initiator.valueOf(initiatedBy),
        row.getObject(6, Integer.class),
        List.of((UUID[]) row.getArray(7).getArray()));
  }
}
