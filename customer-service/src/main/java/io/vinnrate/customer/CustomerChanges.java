package io.vinnrate.customer;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerEvent.Kind;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the features that record something of customers change them: under the customer's row lock,
 * with its version as the guard, and with an event when others see a difference.
 */
@ApplicationScoped
public class CustomerChanges {

  private static final String LOCK =
      """
      SELECT id, external_id FROM customer WHERE (id = ANY(?) OR external_id = ANY(?)) {withinReach}
      ORDER BY id FOR NO KEY UPDATE
      """;

  private static final String ADVANCE =
      """
      UPDATE customer SET version = version + 1, changed_at = ? WHERE id = ANY(?)
      RETURNING id, version
      """;

  private final CustomerRepository customers;
  private final CustomerEvents events;
  private final CustomerReach reach;
  private final Statements statements;
  private final Clock clock;
  private final AuditTrail trail;

  CustomerChanges(
      CustomerRepository customers,
      CustomerEvents events,
      CustomerReach reach,
      AgroalDataSource database,
      Clock clock,
      AuditTrail trail) {
    this.customers = customers;
    this.events = events;
    this.reach = reach;
    this.statements = new Statements(database, "The customers can't be locked or changed");
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Records something of one customer, in one transaction. One SQL round trip besides the work's
   * own; one more unless it had no effect, and one more when the customer's standing is another.
   *
   * @param work records it, while the customer is locked; it throws to leave everything as it is
   * @throws CustomerException.NotFound when there is no such customer
   * @throws io.vinnrate.kit.precondition.StaleVersionException when its version is not expected
   */
  @Transactional
  public <T> Recorded<T> record(
      UUID id, ExpectedVersion expected, Function<Customer, Recording<T>> work) {
    Customer customer =
        customers.findForChange(id).orElseThrow(() -> new CustomerException.NotFound(id));
    expected.check(customer.version());
    long revision = customer.revision();
    Recording<T> recording = work.apply(customer);
    if (recording.effect() != Effect.NONE) {
      customer.advance(clock.instant());
      trail.changed(target(id, customer.version()));
    }
    if (customer.revision() != revision) {
      events.publish(new CustomerEvent.NewState(Kind.CHANGED, customer, clock.instant()));
    }
    return new Recorded<>(recording.fact(), customer.version(), recording.effect());
  }

  /**
   * Gives locked customers another standing, and tells of those whose standing is another. Two SQL
   * round trips, three when there is something to tell.
   *
   * @param work gives a customer its standing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stand(Collection<UUID> ids, Consumer<Customer> work) {
    List<CustomerEvent> changed = new ArrayList<>();
    for (Customer customer : customers.list("id in ?1", ids)) {
      long revision = customer.revision();
      work.accept(customer);
      if (customer.revision() != revision) {
        changed.add(new CustomerEvent.NewState(Kind.CHANGED, customer, clock.instant()));
      }
    }
    if (!changed.isEmpty()) {
      events.publish(changed);
    }
  }

  /**
   * Locks many customers until the transaction ends, always in the same order, so that two who do
   * so never wait for each other. Those that do not exist, or are out of reach, are left out. One
   * SQL round trip.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<CustomerKey> lock(Collection<UUID> ids, Collection<String> externalIds) {
    ReachCondition withinReach = reach.condition("customer.");
    List<Object> parameters =
        new ArrayList<>(List.of(ColumnArray.of("uuid", ids), ColumnArray.of("text", externalIds)));
    parameters.addAll(withinReach.values());
    return statements.query(
        LOCK.replace("{withinReach}", withinReach.sql()),
        parameters,
        row -> new CustomerKey(row.getObject(1, UUID.class), row.getString(2)));
  }

  /** Counts a version of each of many locked customers. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(Collection<UUID> ids) {
    statements
        .query(
            ADVANCE,
            List.of(clock.instant(), ColumnArray.of("uuid", ids)),
            row -> target(row.getObject(1, UUID.class), row.getLong(2)))
        .forEach(trail::changed);
  }

  /** What the audit trail calls a customer. */
  static Target target(UUID id, long version) {
    return Target.of("customer", id, version);
  }
}
