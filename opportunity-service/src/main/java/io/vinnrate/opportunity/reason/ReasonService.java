package io.vinnrate.opportunity.reason;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The use cases of reasons; each is one transaction. */
@ApplicationScoped
@Transactional
public class ReasonService {

  private final EntityManager database;
  private final AuditTrail trail;

  ReasonService(EntityManager database, AuditTrail trail) {
    this.database = database;
    this.trail = trail;
  }

  /** Those in force. One SQL round trip, none when the transaction has read them. */
  public VersionedReasons inForce() {
    return row(LockModeType.NONE).inForce();
  }

  /**
   * Puts others in force; what has ended keeps the reasons that it has. Two SQL round trips, one
   * when they are the same.
   *
   * @throws io.vinnrate.kit.precondition.StaleVersionException when their version is not expected
   */
  public VersionedReasons replace(ExpectedVersion expected, ClosureReasons reasons) {
    ReasonCatalogue row = row(LockModeType.PESSIMISTIC_WRITE);
    VersionedReasons before = row.inForce();
    expected.check(before.version());
    if (!reasons.equals(before.reasons())) {
      row.replace(reasons);
      trail.changed(Target.only("closureReasons", row.inForce().version()));
    }
    return row.inForce();
  }

  private ReasonCatalogue row(LockModeType lock) {
    return database.find(ReasonCatalogue.class, ReasonCatalogue.ONLY, lock);
  }
}
