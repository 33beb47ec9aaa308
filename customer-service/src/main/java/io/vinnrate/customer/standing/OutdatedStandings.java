package io.vinnrate.customer.standing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Customers whose standing may be another by now. */
@ApplicationScoped
class OutdatedStandings {

  /** In the order of the partial index, past what another replica is working on. */
  private static final String OF_ANOTHER_CLASS =
      """
      SELECT id FROM customer WHERE class IS DISTINCT FROM target_class ORDER BY id LIMIT ?
      FOR NO KEY UPDATE SKIP LOCKED
      """;

  private static final String OF_AN_EARLIER_REVISION =
      """
      SELECT id FROM customer WHERE standing_revision < ? ORDER BY standing_revision, id LIMIT ?
      FOR NO KEY UPDATE SKIP LOCKED
      """;

  private final AgroalDataSource database;

  OutdatedStandings(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Locks customers that nobody else has locked, until the transaction ends: first those whose
   * class is another, then those whose standing was computed at an earlier revision. One or two SQL
   * round trips.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> lock(long revision, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement ofAnotherClass = connection.prepareStatement(OF_ANOTHER_CLASS);
        PreparedStatement ofAnEarlierRevision =
            connection.prepareStatement(OF_AN_EARLIER_REVISION)) {
      ofAnotherClass.setInt(1, limit);
      List<UUID> ids = ids(ofAnotherClass);
      if (!ids.isEmpty()) {
        return ids;
      }
      ofAnEarlierRevision.setLong(1, revision);
      ofAnEarlierRevision.setInt(2, limit);
      return ids(ofAnEarlierRevision);
    } catch (SQLException e) {
      throw new IllegalStateException("The outdated standings can't be read", e);
    }
  }

  private static List<UUID> ids(PreparedStatement select) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
