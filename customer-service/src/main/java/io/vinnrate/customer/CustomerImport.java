package io.vinnrate.customer;

import io.vinnrate.customer.CustomerEvent.Kind;
import io.vinnrate.kit.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Takes over many customers at a time from the system that they are synchronised with. */
@ApplicationScoped
public class CustomerImport {

  /** As many rows as a batch can have go in one SQL round trip. */
  private static final int ROWS_AT_ONCE = 500;

  private final CustomerRepository customers;
  private final CustomerEvents events;
  private final Segmentation segmentation;
  private final CustomerReach reach;
  private final EntityManager database;
  private final Clock clock;
  private final AuditTrail trail;

  CustomerImport(
      CustomerRepository customers,
      CustomerEvents events,
      Segmentation segmentation,
      CustomerReach reach,
      EntityManager database,
      Clock clock,
      AuditTrail trail) {
    this.customers = customers;
    this.events = events;
    this.segmentation = segmentation;
    this.reach = reach;
    this.database = database;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Registers the customers with these external ids, or makes them what the details say, as if one
   * after the other. Five SQL round trips for as many as 500, two when nothing is different; one
   * more each time that a customer comes again. Those that the caller does not reach, or would not
   * then, stay as they are.
   *
   * <p>External ids are claimed, and customers locked, always in the same order, so that several of
   * these may go on at a time.
   *
   * @param details each with an external id
   * @return what became of each, in their order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Imported> take(List<CustomerDetails> details) {
    database.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
    Set<String> externalIds =
        details.stream().map(CustomerImport::externalId).collect(Collectors.toSet());
    customers.claimExternalIds(externalIds);
    Batch batch = new Batch(clock.instant());
    customers.findByExternalIdsForChange(externalIds).forEach(batch::know);
    List<Imported> imported = details.stream().map(batch::take).toList();
    batch.tell();
    return imported;
  }

  private static String externalId(CustomerDetails details) {
    return Objects.requireNonNull(details.externalId(), "an import goes by external ids");
  }

  /** What became of a customer. */
  public sealed interface Imported {

    /** It is what the details say. */
    record Taken(UUID id, Effect effect) implements Imported {}

    /** It can't be. */
    record Refused(CustomerException reason) implements Imported {}
  }

  /** The customers of one transaction, and what there is to tell of them. */
  private final class Batch {

    private final Instant now;
    private final Map<String, Customer> known = new HashMap<>();
    private final Map<UUID, CustomerEvent> untold = new LinkedHashMap<>();

    Batch(Instant now) {
      this.now = now;
    }

    void know(Customer customer) {
      known.put(externalId(customer.details()), customer);
    }

    Imported take(CustomerDetails details) {
      try {
        reach.require(details);
        Customer customer = known.get(externalId(details));
        if (customer == null) {
          return add(details);
        }
        reach.require(customer.details());
        return change(customer, details);
      } catch (CustomerException.OutOfReach e) {
        return new Imported.Refused(e);
      }
    }

    private Imported change(Customer customer, CustomerDetails details) {
      if (untold.containsKey(customer.id()) && !details.equals(customer.details())) {
        tell(); // of the state before this change
      }
      if (!customer.change(details, segmentation, now)) {
        return new Imported.Taken(customer.id(), Effect.NONE);
      }
      untold.put(customer.id(), new CustomerEvent.NewState(Kind.CHANGED, customer, now));
      trail.changed(CustomerChanges.target(customer.id(), customer.version()));
      return new Imported.Taken(customer.id(), Effect.CHANGED);
    }

    private Imported add(CustomerDetails details) {
      Customer customer = new Customer(details, segmentation, now);
      customers.persist(customer);
      know(customer);
      untold.put(customer.id(), new CustomerEvent.NewState(Kind.REGISTERED, customer, now));
      trail.changed(CustomerChanges.target(customer.id(), customer.version()));
      return new Imported.Taken(customer.id(), Effect.CREATED);
    }

    void tell() {
      if (!untold.isEmpty()) {
        events.publish(new ArrayList<>(untold.values()));
        untold.clear();
      }
    }
  }
}
