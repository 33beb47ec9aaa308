package io.vinnrate.opportunity.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a use case of activities refuses. */
public abstract sealed class ActivityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ActivityException(String message) {
    super(message);
  }

  /** The opportunity has no such activity. */
  public static final class NotFound extends ActivityException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID opportunityId, UUID activityId) {
      super("The opportunity %s has no activity %s".formatted(opportunityId, activityId));
    }
  }

  /** An activity has not been yet. */
  public static final class InTheFuture extends ActivityException {

    private static final long serialVersionUID = 1L;

    InTheFuture(Instant at) {
      super("%s is in the future".formatted(at));
    }
  }

  /** Somebody does not take part in this customer's decision. */
  public static final class UnknownStakeholder extends ActivityException {

    private static final long serialVersionUID = 1L;

    private final int index;

    UnknownStakeholder(UUID opportunityId, List<UUID> stakeholderIds, int index) {
      super(
          "The opportunity %s has no stakeholder %s"
              .formatted(opportunityId, stakeholderIds.get(index)));
      this.index = index;
    }

    /** Which of those whom the activity names. */
    public int index() {
      return index;
    }
  }

  /** There are as many activities as there may be. */
  public static final class TooMany extends ActivityException {

    private static final long serialVersionUID = 1L;

    TooMany(UUID opportunityId) {
      super(
          "The opportunity %s has %d activities"
              .formatted(opportunityId, Activity.MAX_PER_OPPORTUNITY));
    }
  }
}
