package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How each use case changes an opportunity: alone, at the version it expects, with one event. */
@ApplicationScoped
class OpportunityChanges {

  private final OpportunityRepository opportunities;
  private final OpportunityEvents events;

  OpportunityChanges(OpportunityRepository opportunities, OpportunityEvents events) {
    this.opportunities = opportunities;
    this.events = events;
  }

  /**
   * The opportunity, its row locked until the transaction ends. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is none
   * @throws io.vinnrate.kit.precondition.StaleVersionException when it is at another version
   */
  Opportunity begin(UUID id, ExpectedVersion expected) {
    Opportunity opportunity =
        opportunities.findForChange(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    expected.check(opportunity.version());
    return opportunity;
  }

  /**
   * Tells of a change, if there was one. Two SQL round trips: an event carries the buying centre.
   */
  void tell(Kind kind, Opportunity opportunity, boolean changed) {
    if (changed) {
      events.publish(new OpportunityEvent.NewState(kind, opportunity));
    }
  }
}
