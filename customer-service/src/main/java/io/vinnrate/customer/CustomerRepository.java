package io.vinnrate.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where customers are kept. */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {

  private final CustomerReach reach;

  CustomerRepository(CustomerReach reach) {
    this.reach = reach;
  }

  /** The customer, if it is within reach. */
  Optional<Customer> findWithinReach(UUID id) {
    return findByIdOptional(id).filter(reach::includes);
  }

  /** The same, its row locked until the transaction ends. */
  Optional<Customer> findForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(reach::includes);
  }

  /** The customer with an external id, be it out of reach. */
  Optional<Customer> findByExternalId(String externalId) {
    return find("externalId", externalId).firstResultOptional();
  }

  /**
   * The same, its row locked until the transaction ends. Found and locked in one statement: what
   * was read before the lock might have been changed by the one who held it.
   */
  Optional<Customer> findByExternalIdForChange(String externalId) {
    return find("externalId", externalId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * Those of the customers with these external ids that exist, their rows locked in the order of
   * their ids until the transaction ends.
   */
  List<Customer> findByExternalIdsForChange(Collection<String> externalIds) {
    return find("externalId in ?1 order by id", externalIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Keeps others from giving the same external id to a customer until the transaction ends. */
  void claimExternalId(String externalId) {
    getEntityManager()
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('customer' || chr(31) || :id,"
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
              SELECT DISTINCT hashtextextended('customer' || chr(31) || id, 0) AS hash
              FROM unnest(CAST(:ids AS text[])) AS id ORDER BY hash) AS ordered
            """)
        .setParameter("ids", externalIds.toArray(String[]::new))
        .getSingleResult();
  }

  /**
   * Customers within reach in the order in which they were registered, at most {@code limit}, after
   * a given one.
   */
  List<Customer> list(CustomerFilter filter, @Nullable UUID after, int limit) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    if (after != null) {
      conditions.add("id > :after");
      parameters.put("after", after);
    }
    if (filter.customerClass() != null) {
      conditions.add("customerClass = :class");
      parameters.put("class", filter.customerClass());
    }
    if (filter.segment() != null) {
      // HQL's own function compares with an array of another type than the index has.
      conditions.add("cast(sql('(? @> array[?]::text[])', segments, :segment) as Boolean) = true");
      parameters.put("segment", filter.segment());
    }
    if (filter.industry() != null) {
      conditions.add("profile.industry = :industry");
      parameters.put("industry", filter.industry());
    }
    Assignment assignment = filter.assignment();
    if (assignment.owner() != null) {
      conditions.add("assignment.owner = :owner");
      parameters.put("owner", assignment.owner());
    }
    if (assignment.team() != null) {
      conditions.add("assignment.team = :team");
      parameters.put("team", assignment.team());
    }
    if (assignment.territory() != null) {
      conditions.add("assignment.territory = :territory");
      parameters.put("territory", assignment.territory());
    }
    reach
        .limits()
        .forEach(
            (attribute, values) -> {
              conditions.add("assignment.%1$s in :allowed_%1$s".formatted(attribute));
              parameters.put("allowed_" + attribute, values);
            });
    if (filter.text() != null) {
      conditions.add("lower(name) like :text escape '!'");
      parameters.put("text", "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
    }
    return find(String.join(" and ", conditions) + " order by id", parameters)
        .range(0, limit - 1)
        .list();
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
