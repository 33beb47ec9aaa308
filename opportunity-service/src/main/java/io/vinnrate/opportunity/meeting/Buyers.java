package io.vinnrate.opportunity.meeting;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customers that are met, by the replica of the customers. */
@ApplicationScoped
class Buyers {

  private static final String SELECT =
      """
      SELECT name, class FROM known_customer
      WHERE id = ? AND NOT deleted
      """;

  private final Statements statements;

  Buyers(AgroalDataSource database) {
    this.statements = new Statements(database, "The customer can't be read");
  }

  /** A customer; empty when it is not known, or not any more. One SQL round trip. */
  Optional<Buyer> find(UUID id) {
    return statements.first(
        SELECT, List.of(id), row -> new Buyer(row.getString(1), row.getString(2)));
  }
}
