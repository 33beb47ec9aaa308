package io.vinnrate.customer;

import io.vinnrate.customer.CustomerEvent.Kind;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of customers; each is one transaction. Customers out of the caller's reach are as
 * if there were none. The SQL round trips that are named are without the commit.
 */
@ApplicationScoped
@Transactional
public class CustomerService {

  private final CustomerRepository customers;
  private final CustomerEvents events;
  private final Segmentation segmentation;
  private final CustomerReach reach;
  private final Clock clock;
  private final AuditTrail trail;

  CustomerService(
      CustomerRepository customers,
      CustomerEvents events,
      Segmentation segmentation,
      CustomerReach reach,
      Clock clock,
      AuditTrail trail) {
    this.customers = customers;
    this.events = events;
    this.segmentation = segmentation;
    this.reach = reach;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Registers a customer. Two SQL round trips, two more with an external id.
   *
   * @throws CustomerException.ExternalIdTaken when another one has its external id
   * @throws CustomerException.OutOfReach when the caller would not reach it
   */
  public Customer register(CustomerDetails details) {
    reach.require(details);
    claimExternalId(details.externalId());
    return add(details);
  }

  /**
   * Registers the customer with an external id, or makes it what the details say. Four SQL round
   * trips, two when nothing is different.
   *
   * @throws CustomerException.OutOfReach when the caller does not reach it, or would not then
   */
  public Upserted upsert(String externalId, CustomerDetails details) {
    reach.require(details);
    customers.claimExternalId(externalId);
    Optional<Customer> known = customers.findByExternalIdForChange(externalId);
    if (known.isEmpty()) {
      return new Upserted(add(details), true);
    }
    reach.require(known.get().details());
    changeTo(known.get(), details);
    return new Upserted(known.get(), false);
  }

  /**
   * Changes what is said of a customer. Three SQL round trips, one when nothing is different, two
   * more with another external id.
   *
   * @param change makes the new details of the current ones, while the customer is locked; it
   *     throws to leave everything as it is
   * @throws CustomerException.NotFound when there is no such customer
   * @throws CustomerException.ExternalIdTaken when another one has the new external id
   * @throws CustomerException.OutOfReach when the caller would not reach it any more
   */
  public Customer change(UUID id, ExpectedVersion expected, UnaryOperator<CustomerDetails> change) {
    Customer customer = forChange(id, expected);
    CustomerDetails current = customer.details();
    CustomerDetails details = change.apply(current);
    reach.require(details);
    if (!Objects.equals(details.externalId(), current.externalId())) {
      claimExternalId(details.externalId());
    }
    changeTo(customer, details);
    return customer;
  }

  /**
   * Deletes a customer. Three SQL round trips.
   *
   * @throws CustomerException.NotFound when there is no such customer
   */
  public void delete(UUID id, ExpectedVersion expected) {
    Customer customer = forChange(id, expected);
    customers.delete(customer);
    trail.changed(CustomerChanges.target(id, customer.version()));
    events.publish(
        new CustomerEvent.Deleted(customer.id(), customer.revision() + 1, clock.instant()));
  }

  /** One customer. One SQL round trip. */
  public Customer find(UUID id) {
    return customers.findWithinReach(id).orElseThrow(() -> new CustomerException.NotFound(id));
  }

  /** The customer with an external id. One SQL round trip. */
  public Customer findByExternalId(String externalId) {
    return customers
        .findByExternalId(externalId)
        .filter(reach::includes)
        .orElseThrow(() -> new CustomerException.NotFound(externalId));
  }

  /** Customers in the order of their registration. One SQL round trip. */
  public List<Customer> list(CustomerFilter filter, @Nullable UUID after, int limit) {
    return customers.list(filter, after, limit);
  }

  private Customer add(CustomerDetails details) {
    Customer customer = new Customer(details, segmentation, clock.instant());
    customers.persist(customer);
    events.publish(new CustomerEvent.NewState(Kind.REGISTERED, customer, customer.changedAt()));
    trail.changed(CustomerChanges.target(customer.id(), customer.version()));
    return customer;
  }

  private void changeTo(Customer customer, CustomerDetails details) {
    if (customer.change(details, segmentation, clock.instant())) {
      events.publish(new CustomerEvent.NewState(Kind.CHANGED, customer, customer.changedAt()));
      trail.changed(CustomerChanges.target(customer.id(), customer.version()));
    }
  }

  private Customer forChange(UUID id, ExpectedVersion expected) {
    Customer customer =
        customers.findForChange(id).orElseThrow(() -> new CustomerException.NotFound(id));
    expected.check(customer.version());
    return customer;
  }

  private void claimExternalId(@Nullable String externalId) {
    if (externalId == null) {
      return;
    }
    customers.claimExternalId(externalId);
    if (customers.findByExternalId(externalId).isPresent()) {
      throw new CustomerException.ExternalIdTaken(externalId);
    }
  }

  /** A customer, and whether it was not known before. */
  public record Upserted(Customer customer, boolean created) {}
}
