package io.vinnrate.customer.loyalty;

import io.vinnrate.customer.StandingRevision;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The use cases of the weights; each is one transaction. */
@ApplicationScoped
@Transactional
public class LoyaltyWeighting {

  private final KeptLoyaltyWeights kept;
  private final StandingRevision standings;
  private final AuditTrail trail;

  LoyaltyWeighting(KeptLoyaltyWeights kept, StandingRevision standings, AuditTrail trail) {
    this.kept = kept;
    this.standings = standings;
    this.trail = trail;
  }

  /** The weights in force. One SQL round trip. */
  public VersionedWeights inForce() {
    return kept.current();
  }

  /**
   * Puts weights in force; the indexes of all customers follow in the background. Three SQL round
   * trips, one when the same are in force already.
   */
  public VersionedWeights change(ExpectedVersion expected, LoyaltyWeights weights) {
    VersionedWeights before = kept.lock();
    expected.check(before.version());
    if (weights.equals(before.weights())) {
      return before;
    }
    kept.replace(weights);
    standings.advance();
    trail.changed(Target.only("loyaltyWeights", before.version() + 1));
    return new VersionedWeights(weights, before.version() + 1);
  }
}
