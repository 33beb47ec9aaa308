package io.vinnrate.opportunity;

import io.vinnrate.opportunity.reason.Outcome;
import java.time.Instant;
import java.util.UUID;

/** What happened to an opportunity. */
public sealed interface OpportunityEvent {

  /** What it happened to. */
  UUID opportunityId();

  /** The opportunity's version after it. */
  long version();

  /** When it happened. */
  Instant at();

  /** What can happen to an opportunity that goes on to exist. */
  enum Kind {
    CREATED,
    CHANGED,
    ASSESSED,
    MOVED,
    WON,
    LOST,
    ABANDONED,
    REOPENED,
    ERASED;

    static Kind of(Outcome outcome) {
      return switch (outcome) {
        case WON -> WON;
        case LOST -> LOST;
        case ABANDONED -> ABANDONED;
      };
    }
  }

  /** An opportunity has a new state. */
  record NewState(Kind kind, Opportunity opportunity) implements OpportunityEvent {

    @Override
    public UUID opportunityId() {
      return opportunity.id();
    }

    @Override
    public long version() {
      return opportunity.version();
    }

    @Override
    public Instant at() {
      return opportunity.changedAt();
    }
  }

  /** An opportunity is not kept any more. */
  record Deleted(UUID opportunityId, long version, Instant at) implements OpportunityEvent {}
}
