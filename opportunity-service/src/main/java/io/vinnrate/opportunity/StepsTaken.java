package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How far sellers and buyers have come. Each use case is one transaction. */
@ApplicationScoped
public class StepsTaken {

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;

  StepsTaken(OpportunityRepository opportunities, OpportunityChanges changes) {
    this.opportunities = opportunities;
    this.changes = changes;
  }

  /**
   * Notes the last steps. Five SQL round trips; two when they are known already.
   *
   * @param taken what is not known in it stays as it is
   * @throws OpportunityException when there is no such opportunity, or it is closed
   */
  @Transactional
  public Recorded<ProcessSteps> take(UUID id, ExpectedVersion expected, ProcessSteps taken) {
    return changes.record(
        id,
        expected,
        it -> {
          boolean different = it.step(it.steps().with(taken));
          return Recording.changed(it.steps(), different);
        });
  }

  /**
   * The last steps. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public Versioned<ProcessSteps> of(UUID id) {
    Opportunity opportunity =
        opportunities.find(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.steps(), opportunity.version());
  }
}
