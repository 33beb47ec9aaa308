package io.vinnrate.customer.contact;

import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.PeopleAtCustomers;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Recording;
import io.vinnrate.customer.Versioned;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of touchpoints; each is one transaction. They keep the customer's last proactive
 * contact, which others are told of.
 */
@ApplicationScoped
@Transactional
public class TouchpointService {

  /** By how much the clocks of callers may be ahead of ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final Touchpoints touchpoints;
  private final CustomerService customers;
  private final CustomerChanges changes;
  private final PeopleAtCustomers people;
  private final Clock clock;

  TouchpointService(
      Touchpoints touchpoints,
      CustomerService customers,
      CustomerChanges changes,
      PeopleAtCustomers people,
      Clock clock) {
    this.touchpoints = touchpoints;
    this.customers = customers;
    this.changes = changes;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Keeps a touchpoint. Three SQL round trips, one more when it is the last proactive contact, and
   * one more when it says with whom.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   * @throws ContactException when it has not been yet, or is with nobody at the customer
   */
  public Recorded<Touchpoint> add(
      UUID customerId, ExpectedVersion expected, Touchpoint touchpoint) {
    return changes.record(
        customerId,
        expected,
        customer -> {
          if (touchpoint.at().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            throw new ContactException.InTheFuture(touchpoint.at());
          }
          requireAtCustomer(touchpoint.personId(), customerId);
          touchpoints.add(customerId, touchpoint);
          if (touchpoint.isProactive() && isLatest(touchpoint, customer)) {
            attendedAt(touchpoint.at(), customer);
          }
          return new Recording<>(touchpoint, Effect.CREATED);
        });
  }

  /**
   * Forgets a touchpoint. Three SQL round trips, five when it was the last proactive contact.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   * @throws ContactException.NotFound when it has no such touchpoint
   */
  public Recorded<Touchpoint> remove(UUID customerId, ExpectedVersion expected, UUID id) {
    return changes.record(
        customerId,
        expected,
        customer -> {
          Touchpoint removed =
              touchpoints
                  .remove(customerId, id)
                  .orElseThrow(() -> new ContactException.NotFound(id));
          if (removed.isProactive()
              && removed.at().equals(customer.standing().lastProactiveContactAt())) {
            attendedAt(touchpoints.lastByUs(customerId), customer);
          }
          return new Recording<>(removed, Effect.REMOVED);
        });
  }

  /**
   * One touchpoint. Two SQL round trips.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   * @throws ContactException.NotFound when it has no such touchpoint
   */
  public Versioned<Touchpoint> find(UUID customerId, UUID id) {
    long version = customers.find(customerId).version();
    return new Versioned<>(
        touchpoints.find(customerId, id).orElseThrow(() -> new ContactException.NotFound(id)),
        version);
  }

  /**
   * A customer's touchpoints, the newest first. Two SQL round trips.
   *
   * @param behind where the list goes on, null at its beginning
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   */
  public Versioned<List<Touchpoint>> list(UUID customerId, @Nullable Place behind, int limit) {
    long version = customers.find(customerId).version();
    return new Versioned<>(touchpoints.list(customerId, behind, limit), version);
  }

  /**
   * The touchpoints with a person, and those of a customer whose note has a name in it; the newest
   * first. One SQL round trip.
   */
  public List<CustomerTouchpoint> with(
      UUID personId, @Nullable UUID customerId, @Nullable String name) {
    return touchpoints.with(personId, customerId, name);
  }

  private void requireAtCustomer(@Nullable UUID personId, UUID customerId) {
    if (personId != null && !people.isAt(personId, customerId)) {
      throw new ContactException.UnknownPerson(personId);
    }
  }

  private static boolean isLatest(Touchpoint touchpoint, Customer customer) {
    Instant last = customer.standing().lastProactiveContactAt();
    return last == null || touchpoint.at().isAfter(last);
  }

  private static void attendedAt(@Nullable Instant at, Customer customer) {
    customer.stand(customer.standing().withLastProactiveContactAt(at));
  }

  /** A place in the list of a customer's touchpoints. */
  public record Place(Instant at, UUID id) {}
}
