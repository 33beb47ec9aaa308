package io.vinnrate.customer.contact;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The use cases of service levels; each is one transaction. */
@ApplicationScoped
@Transactional
public class ServiceLevelService {

  private final ServiceLevelStore store;
  private final AuditTrail trail;

  ServiceLevelService(ServiceLevelStore store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
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
    trail.changed(Target.only("serviceLevels", current.version() + 1));
    return new StoredServiceLevels(levels, current.version() + 1);
  }
}
