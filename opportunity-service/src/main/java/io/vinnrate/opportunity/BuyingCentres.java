package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Who takes part in the customers' decisions. Each use case is one transaction. */
@ApplicationScoped
public class BuyingCentres {

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;
  private final Clock clock;

  BuyingCentres(OpportunityRepository opportunities, OpportunityChanges changes, Clock clock) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Notes what is known of a stakeholder. Six SQL round trips; two when it is known already.
   *
   * @throws OpportunityException when the opportunity is closed or can't have it
   */
  @Transactional
  public Recorded<Stakeholder> put(
      UUID id, ExpectedVersion expected, UUID stakeholderId, Stakeholder stakeholder) {
    return changes.record(
        id,
        expected,
        it -> {
          boolean isNew = !it.buyingCentre().has(stakeholderId);
          boolean different = it.put(stakeholderId, stakeholder, clock.instant());
          return isNew ? Recording.created(stakeholder) : Recording.changed(stakeholder, different);
        });
  }

  /**
   * Forgets a stakeholder. Six SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when the opportunity is closed
   */
  @Transactional
  public long remove(UUID id, ExpectedVersion expected, UUID stakeholderId) {
    return changes
        .record(
            id,
            expected,
            it -> {
              it.removeStakeholder(stakeholderId);
              return Recording.removed(stakeholderId);
            })
        .version();
  }

  /**
   * Those who take part in the decision. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public Versioned<BuyingCentre> of(UUID id) {
    Opportunity opportunity =
        opportunities
            .findWithStakeholders(id)
            .orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.buyingCentre(), opportunity.version());
  }
}
