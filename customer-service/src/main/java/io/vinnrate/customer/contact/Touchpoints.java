package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where touchpoints are kept. Each method is one SQL round trip. */
@ApplicationScoped
class Touchpoints {

  private static final String INSERT =
      """
      INSERT INTO touchpoint (id, customer_id, channel, initiated_by, at, minutes, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      "SELECT id, channel, initiated_by, at, minutes, note FROM touchpoint WHERE customer_id = ?";

  private static final String DELETE =
      """
      DELETE FROM touchpoint WHERE customer_id = ? AND id = ?
      RETURNING id, channel, initiated_by, at, minutes, note
      """;

  private static final String LAST = "SELECT max(at) FROM touchpoint WHERE customer_id = ?";

  private static final String LAST_BY_US =
      "SELECT max(at) FROM touchpoint WHERE customer_id = ? AND initiated_by = 'US'";

  private final AgroalDataSource database;

  Touchpoints(AgroalDataSource database) {
    this.database = database;
  }

  void add(UUID customerId, Touchpoint touchpoint) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, touchpoint.id());
      insert.setObject(2, customerId);
      insert.setString(3, touchpoint.channel().name());
      insert.setString(4, touchpoint.initiatedBy().name());
      insert.setObject(5, touchpoint.at().atOffset(ZoneOffset.UTC));
      insert.setInt(6, touchpoint.minutes());
      insert.setString(7, touchpoint.note());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The touchpoint can't be kept", e);
    }
  }

  Optional<Touchpoint> find(UUID customerId, UUID id) {
    return read(SELECT + " AND id = ?", List.of(customerId, id)).stream().findFirst();
  }

  /** The touchpoint that was there; empty when there was none. */
  Optional<Touchpoint> remove(UUID customerId, UUID id) {
    return read(DELETE, List.of(customerId, id)).stream().findFirst();
  }

  /** The newest first, at most {@code limit}, behind a given one. */
  List<Touchpoint> list(UUID customerId, TouchpointService.@Nullable Place behind, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(customerId));
    if (behind != null) {
      sql.append(" AND (at, id) < (?, ?)");
      parameters.add(behind.at().atOffset(ZoneOffset.UTC));
      parameters.add(behind.id());
    }
    parameters.add(limit);
    return read(sql.append(" ORDER BY at DESC, id DESC LIMIT ?").toString(), parameters);
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
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, customerId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime moment = row.getObject(1, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The touchpoints can't be read", e);
    }
  }

  private List<Touchpoint> read(String sql, List<Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      List<Touchpoint> touchpoints = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          touchpoints.add(read(row));
        }
      }
      return touchpoints;
    } catch (SQLException e) {
      throw new IllegalStateException("The touchpoints can't be read", e);
    }
  }

  private static Touchpoint read(ResultSet row) throws SQLException {
    return new Touchpoint(
        row.getObject(1, UUID.class),
        Channel.valueOf(row.getString(2)),
        Initiator.valueOf(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getInt(5),
        row.getString(6));
  }
}
