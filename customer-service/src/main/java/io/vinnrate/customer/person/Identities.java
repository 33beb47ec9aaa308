package io.vinnrate.customer.person;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people there are or were. Each method is one SQL round trip. Whoever locks customers does
 * so first.
 */
@ApplicationScoped
class Identities {

  private static final String CLAIM =
      """
      INSERT INTO person_identity (id) VALUES (?)
      ON CONFLICT (id) DO UPDATE SET erased_at = person_identity.erased_at
      RETURNING erased_at IS NULL
      """;

  private static final String LOCK =
      "SELECT erased_at IS NOT NULL FROM person_identity WHERE id = ? FOR UPDATE";

  private static final String FIND =
      "SELECT erased_at IS NOT NULL FROM person_identity WHERE id = ?";

  private static final String ERASE = "UPDATE person_identity SET erased_at = ? WHERE id = ?";

  private final Statements statements;

  Identities(AgroalDataSource database) {
    this.statements = new Statements(database, "The people's identities can't be used");
  }

  /** Takes an id into use and locks it; false when it was erased. */
  boolean claim(UUID id) {
    return statements.first(CLAIM, List.of(id), row -> row.getBoolean(1)).orElseThrow();
  }

  /** Whether the person was erased, and locks the id; empty when it was never in use. */
  Optional<Boolean> lock(UUID id) {
    return statements.first(LOCK, List.of(id), row -> row.getBoolean(1));
  }

  /** Whether the person was erased; empty when the id was never in use. */
  Optional<Boolean> find(UUID id) {
    return statements.first(FIND, List.of(id), row -> row.getBoolean(1));
  }

  /** Notes when a person was erased. */
  void erased(UUID id, Instant at) {
    statements.update(ERASE, Arrays.<@Nullable Object>asList(at, id));
  }
}
