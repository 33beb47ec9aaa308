package io.vinnrate.opportunity.history;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The histories of opportunities. Each has one entry for each version, written in the version's own
 * transaction, and goes with its opportunity.
 */
@ApplicationScoped
public class History {

  private static final String REWRITE =
      """
      UPDATE opportunity_history SET reason = other.reason, deltas = other.deltas
      FROM unnest(?::bigint[], ?::text[], ?::jsonb[]) AS other (version, reason, deltas)
      WHERE opportunity_history.opportunity_id = ? AND opportunity_history.version = other.version
      """;

  private final EntityManager database;
  private final Statements statements;
  private final EventJson json;
  private final AuditTrail trail;

  History(EntityManager database, AgroalDataSource connections, EventJson json, AuditTrail trail) {
    this.database = database;
    this.statements = new Statements(connections, "The history can't be rewritten");
    this.json = json;
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

  /**
   * The whole history of an opportunity that is locked, oldest first, as it is in the database now.
   * One SQL round trip.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<HistoryEntry> whole(UUID opportunityId) {
    List<HistoryEntry> entries = of(opportunityId, 0, Integer.MAX_VALUE);
    entries.forEach(database::detach); // what is rewritten is read again
    return entries;
  }

  /**
   * Puts other entries in the place of some: the only change of what was told, for those who have
   * the right not to be told of. One SQL round trip, none when there are none.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void rewrite(UUID opportunityId, List<Rewritten> entries) {
    if (!entries.isEmpty()) {
      statements.update(
          REWRITE,
          List.of(
              ColumnArray.of("bigint", entries, Rewritten::version),
              ColumnArray.of("text", entries, Rewritten::reason),
              ColumnArray.of("jsonb", entries, it -> json.text(it.deltas())),
              opportunityId));
    }
  }

  /** An entry that tells something else than it did. */
  public record Rewritten(long version, @Nullable String reason, List<Delta> deltas) {

    public Rewritten {
      deltas = List.copyOf(deltas);
    }
  }
}
