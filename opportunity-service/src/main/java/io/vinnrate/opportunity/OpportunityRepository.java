package io.vinnrate.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where opportunities are kept. */
@ApplicationScoped
public class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {

  private static final String WITH_SCORE =
      """
      select new io.vinnrate.opportunity.ScoredOpportunity(opportunity, score)
      from Opportunity opportunity
      left join LatestScore score on score.opportunityId = opportunity.id and score.deleted = false
      """;

  private final OpportunityReach reach;

  OpportunityRepository(OpportunityReach reach) {
    this.reach = reach;
  }

  /** The opportunity, when it is within the caller's reach. */
  Optional<Opportunity> find(UUID id) {
    return findByIdOptional(id).filter(reach::includes);
  }

  /** The same, its row locked until the transaction ends. */
  Optional<Opportunity> findForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(reach::includes);
  }

  /**
   * The opportunity with an external id, within reach or not, its row locked until the transaction
   * ends.
   */
  Optional<Opportunity> findForChange(String externalId) {
    return find("details.externalId", externalId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  boolean hasExternalId(String externalId) {
    return count("details.externalId", externalId) > 0;
  }

  /** Keeps others from giving the same external id to an opportunity until the transaction ends. */
  void claimExternalId(String externalId) {
    getEntityManager()
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('opportunity' || chr(31) || :id,"
                + " 0))")
        .setParameter("id", externalId)
        .getSingleResult();
  }

  /** The same of many external ids, always in the same order. */
  void claimExternalIds(Collection<String> externalIds) {
    getEntityManager()
        .createNativeQuery(
            """
            SELECT count(pg_advisory_xact_lock(hash)) FROM (
              SELECT DISTINCT hashtextextended('opportunity' || chr(31) || id, 0) AS hash
              FROM unnest(CAST(:ids AS text[])) AS id ORDER BY hash) AS ordered
            """)
        .setParameter("ids", externalIds.toArray(String[]::new))
        .getSingleResult();
  }

  /**
   * Those of the opportunities with these external ids that exist, with those who take part in the
   * decision, their rows locked in the order of their ids until the transaction ends. Two SQL round
   * trips, one when there is none.
   */
  List<Opportunity> findForChange(Collection<String> externalIds) {
    List<Opportunity> locked =
        find("details.externalId in ?1 order by id", externalIds)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    if (!locked.isEmpty()) { // a lock can't be had on the rows of an outer join
      find("from Opportunity o left join fetch o.stakeholders where o in ?1", locked).list();
    }
    return locked;
  }

  /** The opportunity within reach with those who take part in the decision, as of one moment. */
  Optional<Opportunity> findWithStakeholders(UUID id) {
    return find("from Opportunity o left join fetch o.stakeholders where o.id = ?1", id).stream()
        .filter(reach::includes)
        .findFirst();
  }

  /** The same of several, in the order of their ids. */
  List<Opportunity> findWithStakeholders(List<UUID> ids) {
    return list(
        "from Opportunity o left join fetch o.stakeholders where o.id in ?1 order by o.id", ids);
  }

  Optional<ScoredOpportunity> findScored(UUID id) {
    return within(scored("opportunity.id = :id", Map.of("id", id), 1));
  }

  Optional<ScoredOpportunity> findScored(String externalId) {
    return within(
        scored(
            "opportunity.details.externalId = :externalId", Map.of("externalId", externalId), 1));
  }

  private Optional<ScoredOpportunity> within(List<ScoredOpportunity> found) {
    return found.stream().filter(it -> reach.includes(it.opportunity())).findFirst();
  }

  /** Those of these opportunities that exist, in the order in which they are named. */
  List<ScoredOpportunity> findScored(List<UUID> ids) {
    Map<UUID, ScoredOpportunity> found =
        scored("opportunity.id in (:ids)", Map.of("ids", ids), ids.size()).stream()
            .collect(Collectors.toMap(it -> it.opportunity().id(), Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private List<ScoredOpportunity> scored(
      String condition, Map<String, Object> parameters, int limit) {
    var query =
        getEntityManager().createQuery(WITH_SCORE + "where " + condition, ScoredOpportunity.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
