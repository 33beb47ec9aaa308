package io.vinnrate.opportunity.person;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The people that stakeholders are elsewhere. Who notes a person and who erases it keep each other
 * out until their transactions end; each takes this before it locks opportunities.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownPeople {

  private static final String SHARE =
      "SELECT pg_advisory_xact_lock_shared(hashtextextended('person' || chr(31) || ?::text, 0))";

  private static final String CLAIM =
      "SELECT pg_advisory_xact_lock(hashtextextended('person' || chr(31) || ?::text, 0))";

  private static final String IS_ERASED = "SELECT true FROM erased_person WHERE id = ?";

  private static final String ERASE =
      "INSERT INTO erased_person (id, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String NOTE =
      "INSERT INTO stakeholder_person VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private static final String OPPORTUNITIES =
      "SELECT DISTINCT opportunity_id FROM stakeholder_person WHERE person_id = ? ORDER BY 1";

  private static final String LOCK =
      """
      SELECT id FROM opportunity
      WHERE id IN (SELECT opportunity_id FROM stakeholder_person WHERE person_id = ?)
      ORDER BY id FOR UPDATE
      """;

  private static final String FORGET =
      "DELETE FROM stakeholder_person WHERE person_id = ? AND opportunity_id = ?";

  private final Statements statements;

  KnownPeople(AgroalDataSource database) {
    this.statements = new Statements(database, "The people can't be read or written");
  }

  /** Whether a person was erased; nobody erases it until the transaction ends. Two round trips. */
  public boolean isErased(UUID person) {
    statements.read(SHARE, List.of(person), ResultSet::next);
    return statements.first(IS_ERASED, List.of(person), row -> row.getBoolean(1)).orElse(false);
  }

  /**
   * Notes that a person was erased; nobody notes it as a stakeholder from now on. Two SQL round
   * trips.
   *
   * @return false when that was known
   */
  public boolean erase(UUID person, Instant at) {
    statements.read(CLAIM, List.of(person), ResultSet::next);
    return statements.update(ERASE, List.of(person, at)) > 0;
  }

  /** Notes which stakeholder a person is. One SQL round trip. */
  public void note(UUID person, UUID opportunityId, UUID stakeholderId) {
    statements.update(NOTE, List.of(person, opportunityId, stakeholderId));
  }

  /** The opportunities of which a person is or was a stakeholder. One SQL round trip. */
  public List<UUID> opportunities(UUID person) {
    return statements.query(OPPORTUNITIES, List.of(person), row -> row.getObject(1, UUID.class));
  }

  /** The opportunities of which a person is or was a stakeholder, locked. One SQL round trip. */
  public List<UUID> lockOpportunities(UUID person) {
    return statements.query(LOCK, List.of(person), row -> row.getObject(1, UUID.class));
  }

  /** Forgets which stakeholders of an opportunity some people are. One SQL round trip for each. */
  public void forget(Collection<UUID> people, UUID opportunityId) {
    people.forEach(person -> statements.update(FORGET, List.of(person, opportunityId)));
  }
}
