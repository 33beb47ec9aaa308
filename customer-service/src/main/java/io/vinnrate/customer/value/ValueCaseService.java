package io.vinnrate.customer.value;

import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Recording;
import io.vinnrate.customer.Versioned;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The use cases of value cases; each is one transaction. The SQL round trips that are named are
 * without the commit.
 */
@ApplicationScoped
@Transactional
public class ValueCaseService {

  private final CustomerService customers;
  private final CustomerChanges changes;
  private final ValueCases cases;

  ValueCaseService(CustomerService customers, CustomerChanges changes, ValueCases cases) {
    this.customers = customers;
    this.changes = changes;
    this.cases = cases;
  }

  /**
   * Keeps a value case in the place of the customer's. Three SQL round trips, two when it is the
   * same.
   */
  public Recorded<ValueCase> put(UUID id, ExpectedVersion expected, ValueCase value) {
    return changes.record(
        id, expected, customer -> new Recording<>(value, cases.put(customer.id(), value)));
  }

  /**
   * Forgets a customer's value case. Three SQL round trips.
   *
   * @return the customer's version after it
   * @throws ValueCaseException.NotFound when it has none
   */
  public long remove(UUID id, ExpectedVersion expected) {
    return changes
        .record(
            id,
            expected,
            customer -> {
              if (!cases.remove(customer.id())) {
                throw new ValueCaseException.NotFound(id);
              }
              return new Recording<>(id, Effect.REMOVED);
            })
        .version();
  }

  /**
   * A customer's value case. Two SQL round trips.
   *
   * @throws ValueCaseException.NotFound when it has none
   */
  public Versioned<ValueCase> find(UUID id) {
    long version = customers.find(id).version();
    return new Versioned<>(
        cases.find(id).orElseThrow(() -> new ValueCaseException.NotFound(id)), version);
  }
}
