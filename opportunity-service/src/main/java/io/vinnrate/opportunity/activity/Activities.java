package io.vinnrate.opportunity.activity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityChanges;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Recording;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.history.Delta;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the buyers. Each use case is one transaction. They keep the last contact with
 * the buyer and with each stakeholder, which others are told of.
 */
@ApplicationScoped
@Transactional
public class Activities {

  private final ActivityStore store;
  private final OpportunityService opportunities;
  private final OpportunityChanges changes;
  private final Clock clock;

  Activities(
      ActivityStore store,
      OpportunityService opportunities,
      OpportunityChanges changes,
      Clock clock) {
    this.store = store;
    this.opportunities = opportunities;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Notes what was done. Six SQL round trips, one more when somebody was met or contacted.
   *
   * @throws io.vinnrate.opportunity.OpportunityException when there is no such opportunity or it is
   *     closed
   * @throws ActivityException when the opportunity can't have it
   */
  public Recorded<Activity> add(UUID opportunityId, ExpectedVersion expected, Activity activity) {
    return changes.record(
        opportunityId,
        expected,
        opportunity -> {
          opportunity.requireOpen();
          requirePossible(activity, opportunity);
          if (!store.add(opportunityId, activity)) {
            throw new ActivityException.TooMany(opportunityId);
          }
          if (activity.isContact()) {
            contacted(activity, opportunity);
          }
          return Recording.created(activity).besides(Delta.added(activity.state()));
        });
  }

  private void requirePossible(Activity activity, Opportunity opportunity) {
    if (activity.at().isAfter(clock.instant())) {
      throw new ActivityException.InTheFuture(activity.at());
    }
    List<UUID> with = activity.stakeholderIds();
    for (int i = 0; i < with.size(); i++) {
      if (!opportunity.buyingCentre().has(with.get(i))) {
        throw new ActivityException.UnknownStakeholder(opportunity.id(), with, i);
      }
    }
  }

  private static void contacted(Activity activity, Opportunity opportunity) {
    Instant last = opportunity.lastContactAt();
    if (last == null || activity.at().isAfter(last)) {
      opportunity.contacted(activity.at());
    }
    for (UUID stakeholderId : activity.stakeholderIds()) {
      opportunity.contacted(stakeholderId, activity.at(), activity.isMeeting());
    }
  }

  /**
   * Forgets what was done: the last contact is the latest that is left, while what is known of the
   * stakeholders stays. Six SQL round trips, one more when it was the last contact.
   *
   * @return the opportunity's version after it
   * @throws io.vinnrate.opportunity.OpportunityException when there is no such opportunity or it is
   *     closed
   * @throws ActivityException.NotFound when it has no such activity
   */
  public long remove(UUID opportunityId, ExpectedVersion expected, UUID id) {
    return changes
        .record(
            opportunityId,
            expected,
            opportunity -> {
              opportunity.requireOpen();
              Activity removed =
                  store
                      .remove(opportunityId, id)
                      .orElseThrow(() -> new ActivityException.NotFound(opportunityId, id));
              if (removed.isContact() && removed.at().equals(opportunity.lastContactAt())) {
                opportunity.contacted(store.lastContactAt(opportunityId));
              }
              return Recording.removed(removed).besides(Delta.removed(removed.state()));
            })
        .version();
  }

  /**
   * One activity. Two SQL round trips.
   *
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   * @throws ActivityException.NotFound when it has no such activity
   */
  public Versioned<Activity> find(UUID opportunityId, UUID id) {
    long version = opportunities.find(opportunityId).opportunity().version();
    return new Versioned<>(
        store
            .find(opportunityId, id)
            .orElseThrow(() -> new ActivityException.NotFound(opportunityId, id)),
        version);
  }

  /**
   * What was done with a buyer, the newest first. Two SQL round trips.
   *
   * @param behind where the list goes on, null at its beginning
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   */
  public Versioned<List<Activity>> list(UUID opportunityId, @Nullable Place behind, int limit) {
    long version = opportunities.find(opportunityId).opportunity().version();
    return new Versioned<>(store.list(opportunityId, behind, limit), version);
  }

  /** A place in the list of an opportunity's activities. */
  public record Place(Instant at, UUID id) {}
}
