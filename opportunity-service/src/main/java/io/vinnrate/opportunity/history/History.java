package io.vinnrate.opportunity.history;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The histories of opportunities. Each has one entry for each version, written in the version's own
 * transaction, and goes with its opportunity.
 */
@ApplicationScoped
public class History {

  private final EntityManager database;
  private final AuditTrail trail;

  History(EntityManager database, AuditTrail trail) {
    this.database = database;
    this.trail = trail;
  }

  /**
   * Adds an entry, here and to the audit trail. One SQL round trip, in which a batch goes as a
   * whole.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(HistoryEntry entry) {
    database.persist(entry);
    trail.changed(target(entry.opportunityId(), entry.version()));
  }

  /** What the audit trail calls an opportunity. */
  public static Target target(UUID opportunityId, long version) {
    return Target.of("opportunity", opportunityId, version);
  }

  /** The entries of an opportunity after a version, oldest first. One SQL round trip. */
  @Transactional
  public List<HistoryEntry> of(UUID opportunityId, long afterVersion, int limit) {
    return database
        .createQuery(
            "from HistoryEntry where key.opportunityId = :id and key.version > :version"
                + " order by key.version",
            HistoryEntry.class)
        .setParameter("id", opportunityId)
        .setParameter("version", afterVersion)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The entries of an opportunity up to a version that changed what a JSON path finds, oldest
   * first. One SQL round trip.
   *
   * @param path of PostgreSQL, into the list of deltas
   */
  @Transactional
  public List<HistoryEntry> about(UUID opportunityId, long upToVersion, String path) {
    return database
        .unwrap(Session.class)
        .createNativeQuery(
            "SELECT * FROM opportunity_history WHERE opportunity_id = :id AND version <= :version"
                + " AND jsonb_path_exists(deltas, CAST(:path AS jsonpath)) ORDER BY version",
            HistoryEntry.class)
        .setParameter("id", opportunityId)
        .setParameter("version", upToVersion)
        .setParameter("path", path)
        .getResultList();
  }

  /**
   * An opportunity as it was: what all changes until then have made. Empty before its history
   * begins. One SQL round trip.
   */
  @Transactional
  public Optional<Past> past(UUID opportunityId, Instant asOf) {
    List<HistoryEntry> entries =
        database
            .createQuery(
                "from HistoryEntry entry where entry.key.opportunityId = :id and entry.key.version"
                    + " <= (select max(last.key.version) from HistoryEntry last where"
                    + " last.key.opportunityId = :id and last.at <= :asOf) order by"
                    + " entry.key.version",
                HistoryEntry.class)
            .setParameter("id", opportunityId)
            .setParameter("asOf", asOf)
            .getResultList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(past(entries));
  }

  private static Past past(List<HistoryEntry> entries) {
    List<Delta> all = entries.stream().flatMap(entry -> entry.deltas().stream()).toList();
    HistoryEntry last = entries.getLast();
    return new Past(last.version(), last.at(), Delta.applied(new TreeMap<>(), all));
  }
}
