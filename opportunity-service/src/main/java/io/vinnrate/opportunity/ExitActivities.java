package io.vinnrate.opportunity;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.pipeline.ExitActivity;
import io.vinnrate.opportunity.pipeline.Pipelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done of what finishes the stages. Each use case is one transaction. */
@ApplicationScoped
public class ExitActivities {

  private final OpportunityChanges changes;
  private final Pipelines pipelines;
  private final Callers callers;
  private final Clock clock;

  ExitActivities(OpportunityChanges changes, Pipelines pipelines, Callers callers, Clock clock) {
    this.changes = changes;
    this.pipelines = pipelines;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Ticks an exit activity off. Five SQL round trips; two when nothing is different.
   *
   * @param at when it was done; null for when it was ticked off first
   * @param note what came of it; null for nothing to note
   * @throws OpportunityException when there is no such activity in the opportunity's pipeline, or
   *     the opportunity is closed
   * @throws ProgressException.DoneInFuture when its time is yet to come
   */
  @Transactional
  public Recorded<CheckedActivity> done(
      UUID id, ExpectedVersion expected, String key, @Nullable Instant at, @Nullable String note) {
    return changes.record(
        id,
        expected,
        it -> {
          Instant now = clock.instant();
          if (at != null && at.isAfter(now)) {
            throw new ProgressException.DoneInFuture(at);
          }
          ExitActivity activity = require(it, key);
          Checklist next = it.checklist().with(key, at, callers.actor(), note, now);
          return Recording.changed(next.of(activity), it.check(next)).at(now);
        });
  }

  /**
   * Takes it back that an exit activity is done. Five SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException when it is not done, or the opportunity is closed
   */
  @Transactional
  public long open(UUID id, ExpectedVersion expected, String key) {
    return changes
        .record(
            id,
            expected,
            it -> {
              requireDone(it, key);
              it.check(it.checklist().without(key));
              return Recording.removed(key);
            })
        .version();
  }

  private ExitActivity require(Opportunity opportunity, String key) {
    return pipelines
        .require(opportunity.position().pipeline())
        .activity(key)
        .orElseThrow(
            () -> new OpportunityException.NotFound(opportunity.id(), "exit activity " + key));
  }

  private static void requireDone(Opportunity opportunity, String key) {
    if (!opportunity.checklist().done().containsKey(key)) {
      throw new OpportunityException.NotFound(opportunity.id(), "exit activity done by " + key);
    }
  }
}
