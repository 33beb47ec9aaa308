package io.vinnrate.customer.contact;

import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The use cases of service levels; each is one transaction. */
@ApplicationScoped
@Transactional
public class ServiceLevelService {

  private final ServiceLevelStore store;

  ServiceLevelService(ServiceLevelStore store) {
    this.store = store;
  }

  /** Those in force. One SQL round trip. */
  public StoredServiceLevels find() {
    return store.read();
  }

  /**
   * Puts others in force. Three SQL round trips, two when they are the same.
   *
   * @throws io.vinnrate.kit.precondition.StaleVersionException when their version is not expected
   */
  public StoredServiceLevels replace(ExpectedVersion expected, ServiceLevels levels) {
    store.lock();
    StoredServiceLevels current = store.read();
    expected.check(current.version());
    if (levels.equals(current.levels())) {
      return current;
    }
    store.replace(levels);
    return new StoredServiceLevels(levels, current.version() + 1);
  }
}
