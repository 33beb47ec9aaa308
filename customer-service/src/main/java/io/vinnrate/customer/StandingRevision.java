package io.vinnrate.customer;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Counts the changes of what all standings follow from, such as the segments' definitions. A
 * customer whose standing was computed at an earlier revision is looked at again.
 */
@ApplicationScoped
public class StandingRevision {

  private final Statements statements;

  StandingRevision(AgroalDataSource database) {
    this.statements = new Statements(database, "The standings' revision can't be read or advanced");
  }

  /** The last one that was committed. One SQL round trip. */
  public long current() {
    return statements
        .first("SELECT number FROM standing_revision", List.of(), row -> row.getLong(1))
        .orElseThrow();
  }

  /** Counts one more when the current transaction commits. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance() {
    statements.update("UPDATE standing_revision SET number = number + 1", List.of());
  }
}
