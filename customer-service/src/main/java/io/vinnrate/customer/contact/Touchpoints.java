package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Channel;
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

/** Where touchpoints are kept. Each method is one SQL round trip. */
@ApplicationScoped
class Touchpoints {

  private static final String COLUMNS = "id, channel, initiated_by, at, minutes, note, person_id";

  private static final String INSERT =
      """
      INSERT INTO touchpoint (id, customer_id, channel, initiated_by, at, minutes, note, person_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      "SELECT " + COLUMNS + " FROM touchpoint WHERE customer_id = ?";

  private static final String DELETE =
      "DELETE FROM touchpoint WHERE customer_id = ? AND id = ? RETURNING " + COLUMNS;

  private static final String WITH =
      "SELECT "
          + COLUMNS
          + ", customer_id FROM touchpoint WHERE person_id = ? OR (customer_id = ? AND position(?"
          + " IN note) > 0) ORDER BY at DESC, id DESC";

  private static final String LAST = "SELECT max(at) FROM touchpoint WHERE customer_id = ?";

  private static final String LAST_BY_US =
      "SELECT max(at) FROM touchpoint WHERE customer_id = ? AND initiated_by = 'US'";

  private final Statements statements;

  Touchpoints(AgroalDataSource database) {
    this.statements = new Statements(database, "The touchpoints can't be read or written");
  }

  void add(UUID customerId, Touchpoint touchpoint) {
    statements.update(
        INSERT,
        Arrays.asList(
            touchpoint.id(),
            customerId,
            touchpoint.channel().name(),
            touchpoint.initiatedBy().name(),
            touchpoint.at(),
            touchpoint.minutes(),
            touchpoint.note(),
            touchpoint.personId()));
  }

  Optional<Touchpoint> find(UUID customerId, UUID id) {
    return statements.first(SELECT + " AND id = ?", List.of(customerId, id), Touchpoints::read);
  }

  /** The touchpoint that was there; empty when there was none. */
  Optional<Touchpoint> remove(UUID customerId, UUID id) {
    return statements.first(DELETE, List.of(customerId, id), Touchpoints::read);
  }

  /** The newest first, at most {@code limit}, behind a given one. */
  List<Touchpoint> list(UUID customerId, TouchpointService.@Nullable Place behind, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(customerId));
    if (behind != null) {
      sql.append(" AND (at, id) < (?, ?)");
      parameters.add(behind.at());
      parameters.add(behind.id());
    }
    parameters.add(limit);
    return statements.query(
        sql.append(" ORDER BY at DESC, id DESC LIMIT ?").toString(), parameters, Touchpoints::read);
  }

  /** Those with a person, and those of a customer whose note has a name in it; the newest first. */
  List<CustomerTouchpoint> with(UUID personId, @Nullable UUID customerId, @Nullable String name) {
    return statements.query(
        WITH,
        Arrays.asList(personId, customerId, name),
        row -> new CustomerTouchpoint(row.getObject(8, UUID.class), read(row)));
  }

  /** When the last contact was; null when there was none. */
  @Nullable Instant last(UUID customerId) {
    return moment(LAST, customerId);
  }

  /** When we last began a contact; null when we never did. */
  @Nullable Instant lastByUs(UUID customerId) {
    return moment(LAST_BY_US, customerId);
  }

  private @Nullable Instant moment(String sql, UUID customerId) {
    return statements
        .first(sql, List.of(customerId), row -> row.getObject(1, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private static Touchpoint read(ResultSet row) throws SQLException {
    return new Touchpoint(
        row.getObject(1, UUID.class),
        Channel.valueOf(row.getString(2)),
        Initiator.valueOf(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getInt(5),
        row.getString(6),
        row.getObject(7, UUID.class));
  }
}
