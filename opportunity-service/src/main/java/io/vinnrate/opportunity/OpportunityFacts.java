package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * The use cases of what a seller notes down day by day: who takes part in the decision, and what
 * comes next. Each is one transaction; each change makes one version of the opportunity.
 */
@ApplicationScoped
@Transactional
public class OpportunityFacts {

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;
  private final Clock clock;

  OpportunityFacts(OpportunityRepository opportunities, OpportunityChanges changes, Clock clock) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Notes what is known of a stakeholder. Five SQL round trips; the last three are saved when it is
   * known already.
   *
   * @throws OpportunityException when the opportunity is closed or can't have it
   */
  public Recorded<Stakeholder> putStakeholder(
      UUID id, ExpectedVersion expected, UUID stakeholderId, Stakeholder stakeholder) {
    Opportunity opportunity = changes.begin(id, expected);
    boolean isNew = !opportunity.buyingCentre().has(stakeholderId);
    tell(opportunity, opportunity.put(stakeholderId, stakeholder, clock.instant()));
    return new Recorded<>(stakeholder, opportunity.version(), isNew);
  }

  /**
   * Forgets a stakeholder. Five SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when the opportunity is closed
   */
  public long removeStakeholder(UUID id, ExpectedVersion expected, UUID stakeholderId) {
    Opportunity opportunity = changes.begin(id, expected);
    opportunity.removeStakeholder(stakeholderId, clock.instant());
    tell(opportunity, true);
    return opportunity.version();
  }

  /**
   * Those who take part in the decision. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  public Versioned<BuyingCentre> buyingCentre(UUID id) {
    Opportunity opportunity =
        opportunities
            .findWithStakeholders(id)
            .orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.buyingCentre(), opportunity.version());
  }

  /**
   * Notes the next step. Four SQL round trips; the last three are saved when it is known already.
   *
   * @throws OpportunityException when the opportunity is closed or the step's time has passed
   */
  public Recorded<NextStep> putNextStep(UUID id, ExpectedVersion expected, NextStep step) {
    Opportunity opportunity = changes.begin(id, expected);
    boolean isNew = opportunity.nextStep() == null;
    tell(opportunity, opportunity.agreeOn(step, clock.instant()));
    return new Recorded<>(step, opportunity.version(), isNew);
  }

  /**
   * Forgets the next step: it is done, or off. Four SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is none
   * @throws OpportunityException.Closed when the opportunity is closed
   */
  public long removeNextStep(UUID id, ExpectedVersion expected) {
    Opportunity opportunity = changes.begin(id, expected);
    opportunity.removeNextStep(clock.instant());
    tell(opportunity, true);
    return opportunity.version();
  }

  /**
   * The next step. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity or it has none
   */
  public Versioned<NextStep> nextStep(UUID id) {
    Opportunity opportunity =
        opportunities.findByIdOptional(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.requireNextStep(), opportunity.version());
  }

  private void tell(Opportunity opportunity, boolean changed) {
    changes.tell(Kind.CHANGED, opportunity, changed);
  }

  /**
   * A fact, and the opportunity's version that it was read at.
   *
   * @param version of the opportunity
   */
  public record Versioned<T>(T fact, long version) {}

  /**
   * A fact that was noted.
   *
   * @param version of the opportunity after it
   * @param isNew whether there was none in its place
   */
  public record Recorded<T>(T fact, long version, boolean isNew) {}
}
