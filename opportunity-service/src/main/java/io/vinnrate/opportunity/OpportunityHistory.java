package io.vinnrate.opportunity;

import io.vinnrate.opportunity.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What opportunities were before; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class OpportunityHistory {

  private final OpportunityRepository opportunities;
  private final History history;
  private final Clock clock;

  OpportunityHistory(OpportunityRepository opportunities, History history, Clock clock) {
    this.opportunities = opportunities;
    this.history = history;
    this.clock = clock;
  }

  /**
   * An opportunity as it stood; it is not kept, and has no score. Two SQL round trips.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity, or was none then
   * @throws OpportunityException.NotYet when that moment has not come
   */
  public Opportunity asOf(UUID id, Instant moment) {
    Instant now = clock.instant();
    if (moment.isAfter(now)) {
      throw new OpportunityException.NotYet(moment, now);
    }
    if (opportunities.find(id).isEmpty()) {
      throw new OpportunityException.NotFound(id);
    }
    return history
        .past(id, moment)
        .map(past -> new Opportunity(new PastOpportunity(id, past)))
        .orElseThrow(() -> new OpportunityException.NotFound(id, "history until " + moment));
  }

  /** What was known of an opportunity at a moment: nothing before its history begins. */
  Assessment assessment(UUID id, Instant moment) {
    return history
        .past(id, moment)
        .map(past -> new PastOpportunity(id, past).assessment())
        .orElse(Assessment.NONE);
  }
}
