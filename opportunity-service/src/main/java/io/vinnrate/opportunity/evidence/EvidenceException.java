package io.vinnrate.opportunity.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What a use case of evidence refuses. */
public abstract sealed class EvidenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EvidenceException(String message) {
    super(message);
  }

  /** The opportunity has no such evidence. */
  public static final class NotFound extends EvidenceException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID opportunityId, UUID id) {
      super("The opportunity %s has no evidence %s".formatted(opportunityId, id));
    }
  }

  /** What has not been yet can't have been heard or seen. */
  public static final class InTheFuture extends EvidenceException {

    private static final long serialVersionUID = 1L;

    InTheFuture(Instant at) {
      super("%s is in the future".formatted(at));
    }
  }

  /** Somebody does not take part in this customer's decision. */
  public static final class UnknownStakeholder extends EvidenceException {

    private static final long serialVersionUID = 1L;

    UnknownStakeholder(UUID opportunityId, UUID stakeholderId) {
      super("The opportunity %s has no stakeholder %s".formatted(opportunityId, stakeholderId));
    }
  }

  /** The active rubric has no such criterion. */
  public static final class UnknownCriterion extends EvidenceException {

    private static final long serialVersionUID = 1L;

    UnknownCriterion(String criterion, Collection<String> criteria) {
      super(
          "'%s' is not a criterion; the criteria are %s"
              .formatted(criterion, String.join(", ", criteria)));
    }
  }

  /** There is as much evidence as there may be. */
  public static final class TooMany extends EvidenceException {

    private static final long serialVersionUID = 1L;

    TooMany(UUID opportunityId) {
      super(
          "The opportunity %s has %d pieces of evidence"
              .formatted(opportunityId, Evidence.MAX_PER_OPPORTUNITY));
    }
  }
}
