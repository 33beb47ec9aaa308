package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What sellers and buyers do next. Each use case is one transaction. */
@ApplicationScoped
public class NextSteps {

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;
  private final Clock clock;

  NextSteps(OpportunityRepository opportunities, OpportunityChanges changes, Clock clock) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Notes the next step. Five SQL round trips; two when it is known already.
   *
   * @throws OpportunityException when the opportunity is closed or the step's time has passed
   */
  @Transactional
  public Recorded<NextStep> put(UUID id, ExpectedVersion expected, NextStep step) {
    return changes.record(
        id,
        expected,
        it -> {
          boolean isNew = it.nextStep() == null;
          boolean different = it.agreeOn(step, clock.instant());
          return isNew ? Recording.created(step) : Recording.changed(step, different);
        });
  }

  /**
   * Forgets the next step: it is done, or off. Five SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is none
   * @throws OpportunityException.Closed when the opportunity is closed
   */
  @Transactional
  public long remove(UUID id, ExpectedVersion expected) {
    return changes
        .record(
            id,
            expected,
            it -> {
              it.removeNextStep();
              return Recording.removed(id);
            })
        .version();
  }

  /**
   * The next step. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity or it has none
   */
  @Transactional
  public Versioned<NextStep> of(UUID id) {
    Opportunity opportunity =
        opportunities.find(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.requireNextStep(), opportunity.version());
  }
}
