package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The classes that customers are to have, in their rows, and whether these are up to date. */
@ApplicationScoped
class TargetClasses {

  /** Any number that no other advisory lock of the service's database has. */
  private static final long LOCK = 0x636c6173736573L;

  /**
   * Locks in the order of ids, as all who lock many customers do. Who has no contribution is to
   * have no class.
   */
  private static final String RENEW =
      """
      WITH other AS (
        SELECT c.id, k.class FROM customer c LEFT JOIN classification(?, ?, ?) k ON k.customer_id = c.id
        WHERE c.target_class IS DISTINCT FROM k.class
        ORDER BY c.id LIMIT ? FOR NO KEY UPDATE OF c
      )
      UPDATE customer SET target_class = other.class FROM other WHERE customer.id = other.id
      """;

  private final Statements statements;
  private final PeriodInForce inForce;

  TargetClasses(AgroalDataSource database, PeriodInForce inForce) {
    this.statements = AnalysisStatements.on(database);
    this.inForce = inForce;
  }

  /**
   * Renews as many classes as may stay locked for the time that it takes. What is due is taken
   * before anything else is read, so what others commit meanwhile is due again. One replica does it
   * at a time. At most eight SQL round trips.
   *
   * @param limit how many customers at the most
   * @return whether there is more to do at once
   */
  @Transactional
  boolean renew(int limit) {
    if (!isAlone() || statements.update("DELETE FROM class_due", List.of()) == 0) {
      return false;
    }
    List<Object> parameters = new ArrayList<>(Classifications.parameters(inForce.analysis()));
    parameters.add(limit);
    boolean isMore = statements.update(RENEW, parameters) == limit;
    if (isMore) {
      statements.update("INSERT INTO class_due DEFAULT VALUES", List.of());
    }
    return isMore;
  }

  private boolean isAlone() {
    return statements
        .first("SELECT pg_try_advisory_xact_lock(?)", List.of(LOCK), row -> row.getBoolean(1))
        .orElseThrow();
  }
}
