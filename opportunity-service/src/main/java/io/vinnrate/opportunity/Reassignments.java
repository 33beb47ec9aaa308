package io.vinnrate.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands opportunities over to others; each use case is one transaction, with one version, event and
 * entry in the history for each opportunity that gets another owner, team or territory.
 */
@ApplicationScoped
@Transactional
public class Reassignments {

  /** How many are handed over in one transaction. */
  public static final int MOST = 500;

  /** The inner condition finds them by an index, the outer one looks again after the lock. */
  private static final String LOCK =
      """
      SELECT id FROM opportunity WHERE %s AND id IN (
        SELECT id FROM (SELECT id FROM opportunity WHERE %s OFFSET 0) AS found ORDER BY id LIMIT %s)
      ORDER BY id FOR UPDATE
      """;

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;
  private final Assignments assignments;
  private final OpportunityReach reach;
  private final LatestScores scores;
  private final Statements statements;

  Reassignments(
      OpportunityRepository opportunities,
      OpportunityChanges changes,
      Assignments assignments,
      OpportunityReach reach,
      LatestScores scores,
      AgroalDataSource database) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.assignments = assignments;
    this.reach = reach;
    this.scores = scores;
    this.statements = new Statements(database, "The opportunities can't be handed over");
  }

  /** Hands over one opportunity, open or closed. Seven SQL round trips. */
  public ScoredOpportunity reassign(UUID id, ExpectedVersion expected, Reassignment to) {
    Assignment next = next(to);
    Recorded<Opportunity> recorded =
        changes.record(id, expected, opportunity -> handOver(opportunity, next, to.reason()));
    return new ScoredOpportunity(recorded.fact(), scores.find(id).orElse(null));
  }

  /**
   * Hands over the first {@value #MOST} of those within reach that somebody works on. Those that
   * are as they shall be are left alone. Five SQL round trips, two more for each opportunity.
   *
   * @param from the owner, team and territory that they have; null for any
   * @param status only those that are open, or have ended so
   */
  public Reassigned reassign(Assignment from, Status status, Reassignment to) {
    Assignment next = next(to);
    Sql others = others(from, status, next, reach.conditions(from));
    List<Opportunity> found = opportunities.findWithStakeholders(locked(others));
    found.forEach(
        opportunity -> changes.record(opportunity, it -> handOver(it, next, to.reason())));
    opportunities.flush();
    return new Reassigned(found.size(), count(others));
  }

  private List<UUID> locked(Sql others) {
    Sql lock = Sql.of(LOCK, List.of(others, others, Sql.of("?", MOST)));
    return statements.query(lock.text(), lock.values(), row -> row.getObject(1, UUID.class));
  }

  private long count(Sql others) {
    return statements
        .first(
            "SELECT count(*) FROM opportunity WHERE " + others.text(),
            others.values(),
            row -> row.getLong(1))
        .orElse(0L);
  }

  private static Recording<Opportunity> handOver(
      Opportunity opportunity, Assignment next, @Nullable String reason) {
    Assignment known = opportunity.details().assignment();
    return Recording.changed(opportunity, opportunity.assign(next.orElse(known))).because(reason);
  }

  private Assignment next(Reassignment to) {
    return assignments.completed(new Assignment(to.owner(), to.team(), to.territory()));
  }

  /** Those that are handed over, as far as they are not as they shall be. */
  private static Sql others(
      Assignment from, Status status, Assignment next, List<Sql> withinReach) {
    List<Sql> conditions = new ArrayList<>(each(from, "%s = ?"));
    conditions.addAll(withinReach);
    conditions.add(Sql.of("status = ?", status.name()));
    conditions.add(Sql.any(each(next, "%s IS DISTINCT FROM ?")));
    return Sql.all(conditions);
  }

  private static List<Sql> each(Assignment assignment, String condition) {
    return Stream.of(
            one("owner", assignment.owner(), condition),
            one("team", assignment.team(), condition),
            one("territory", assignment.territory(), condition))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sql> one(String column, @Nullable String value, String condition) {
    return value == null ? List.of() : List.of(Sql.of(condition.formatted(column), value));
  }
}
