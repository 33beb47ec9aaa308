package io.vinnrate.customer.person;

import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Recording;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.person.People.Located;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The use cases of the people at customers; each is one transaction. The SQL round trips that are
 * named are without the commit.
 */
@ApplicationScoped
@Transactional
public class PersonService {

  private final People people;
  private final Identities identities;
  private final CustomerService customers;
  private final CustomerChanges changes;

  PersonService(
      People people, Identities identities, CustomerService customers, CustomerChanges changes) {
    this.people = people;
    this.identities = identities;
    this.customers = customers;
    this.changes = changes;
  }

  /**
   * Keeps what is said of somebody at a customer. Six SQL round trips, five when it is the same.
   *
   * @throws io.vinnrate.customer.CustomerException.NotFound when there is no such customer
   * @throws PersonException when the customer can't have that person
   */
  public Recorded<Person> put(UUID customerId, ExpectedVersion expected, Person person) {
    return changes.record(
        customerId,
        expected,
        customer -> {
          requirePossible(customerId, person.id());
          return new Recording<>(person, people.put(customerId, person));
        });
  }

  private void requirePossible(UUID customerId, UUID id) {
    if (!identities.claim(id)) {
      throw new PersonException.Erased(id);
    }
    boolean isNew = people.find(id).map(it -> requireAt(customerId, it)).isEmpty();
    if (isNew && people.count(customerId) >= Person.MAX_PER_CUSTOMER) {
      throw new PersonException.TooMany(customerId);
    }
  }

  private static Person requireAt(UUID customerId, Located located) {
    if (!located.customerId().equals(customerId)) {
      throw new PersonException.AtAnotherCustomer(located.person().id());
    }
    return located.person();
  }

  /**
   * Forgets somebody who is not at a customer any more. What was noted with the person stays; see
   * {@link PersonErasure} for the rest. Three SQL round trips.
   *
   * @return the customer's version after it
   * @throws PersonException.NotFound when there is no such person at the customer
   */
  public long remove(UUID customerId, ExpectedVersion expected, UUID id) {
    return changes
        .record(
            customerId,
            expected,
            customer -> {
              if (!people.remove(customerId, id)) {
                throw new PersonException.NotFound(id);
              }
              return new Recording<>(id, Effect.REMOVED);
            })
        .version();
  }

  /**
   * Somebody at a customer. Two SQL round trips.
   *
   * @throws PersonException.NotFound when there is no such person there
   */
  public Versioned<Person> find(UUID customerId, UUID id) {
    long version = customers.find(customerId).version();
    return people
        .find(id)
        .filter(it -> it.customerId().equals(customerId))
        .map(it -> new Versioned<>(it.person(), version))
        .orElseThrow(() -> new PersonException.NotFound(id));
  }

  /** All at a customer, in the order of their ids. Two SQL round trips. */
  public Versioned<List<Person>> of(UUID customerId) {
    long version = customers.find(customerId).version();
    return new Versioned<>(people.of(customerId), version);
  }
}
