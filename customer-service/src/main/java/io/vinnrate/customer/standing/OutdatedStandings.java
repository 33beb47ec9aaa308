package io.vinnrate.customer.standing;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  private final Statements statements;

  OutdatedStandings(AgroalDataSource database) {
    this.statements = new Statements(database, "The outdated standings can't be read");
  }

  /**
   * Locks customers that nobody else has locked, until the transaction ends: first those whose
   * class is another, then those whose standing was computed at an earlier revision. One or two SQL
   * round trips.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> lock(long revision, int limit) {
    List<UUID> ofAnotherClass = ids(OF_ANOTHER_CLASS, List.of(limit));
    return ofAnotherClass.isEmpty()
        ? ids(OF_AN_EARLIER_REVISION, List.of(revision, limit))
        : ofAnotherClass;
  }

  private List<UUID> ids(String sql, List<? extends Number> parameters) {
    return statements.query(sql, parameters, row -> row.getObject(1, UUID.class));
  }
}
