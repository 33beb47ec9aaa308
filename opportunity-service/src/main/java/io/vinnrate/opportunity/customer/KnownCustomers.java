package io.vinnrate.opportunity.customer;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The replica of the customers, kept by their events. It lags behind its owner by the time that an
 * event takes. Each method is one SQL round trip.
 */
@ApplicationScoped
@Transactional
public class KnownCustomers {

  private static final String REMEMBER =
      """
      INSERT INTO known_customer (id, version, name, class, deleted, changed_at)
      VALUES (:id, :version, :name, :class, :deleted, :changedAt)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name,
        class = excluded.class, deleted = excluded.deleted, changed_at = excluded.changed_at
      WHERE excluded.version > known_customer.version
      """;

  private final EntityManager database;
  private final Statements statements;

  KnownCustomers(EntityManager database, AgroalDataSource connections) {
    this.database = database;
    this.statements = new Statements(connections, "The known customers can't be read");
  }

  /**
   * Remembers a customer unless the same or a later version of it is known. Its opportunities get
   * its class with that.
   *
   * @return whether that was news
   */
  public boolean remember(KnownCustomer customer) {
    return database
            .createNativeQuery(REMEMBER)
            .setParameter("id", customer.id())
            .setParameter("version", customer.version())
            .setParameter("name", customer.name())
            .setParameter("class", name(customer.customerClass()))
            .setParameter("deleted", customer.deleted())
            .setParameter("changedAt", customer.changedAt())
            .executeUpdate()
        == 1;
  }

  /** Whether each of some customers is there or deleted; without those never heard of. */
  Map<UUID, Boolean> areThere(Collection<UUID> ids) {
    Map<UUID, Boolean> there = new HashMap<>();
    database
        .unwrap(Session.class)
        .createNativeQuery(
            "SELECT id, NOT deleted FROM known_customer WHERE id = ANY(CAST(:ids AS uuid[]))",
            Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .list()
        .forEach(row -> there.put((UUID) row[0], (Boolean) row[1]));
    return there;
  }

  private static @Nullable String name(@Nullable CustomerClass customerClass) {
    return customerClass == null ? null : customerClass.name();
  }

  /**
   * Whether a customer is there or deleted; empty when it was never heard of. Each creation asks,
   * so it is no native query of Hibernate, which would add a plan for a result type at each run and
   * look through all of them.
   */
  Optional<Boolean> isThere(UUID id) {
    return statements.first(
        "SELECT NOT deleted FROM known_customer WHERE id = ?",
        List.of(id),
        row -> row.getBoolean(1));
  }
}
