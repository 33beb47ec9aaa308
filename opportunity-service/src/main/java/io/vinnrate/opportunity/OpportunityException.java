package io.vinnrate.opportunity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What a use case of opportunities refuses. */
public abstract sealed class OpportunityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private OpportunityException(String message) {
    super(message);
  }

  /** There is no such opportunity. */
  public static final class NotFound extends OpportunityException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super("There is no opportunity " + id);
    }

    NotFound(String externalId) {
      super("There is no opportunity with the external id '" + externalId + "'");
    }
  }

  /** Another opportunity has the external id. */
  public static final class ExternalIdTaken extends OpportunityException {

    private static final long serialVersionUID = 1L;

    ExternalIdTaken(String externalId) {
      super("Another opportunity has the external id '" + externalId + "'");
    }
  }

  /** The opportunity is closed and stays as it is. */
  public static final class Closed extends OpportunityException {

    private static final long serialVersionUID = 1L;

    Closed(UUID id, Status status) {
      super("The opportunity %s is %s".formatted(id, status.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** Only a closed opportunity can be reopened. */
  public static final class NotClosed extends OpportunityException {

    private static final long serialVersionUID = 1L;

    NotClosed(UUID id) {
      super("The opportunity %s is open".formatted(id));
    }
  }

  /** An outcome can't be known before it happens. */
  public static final class ClosedInFuture extends OpportunityException {

    private static final long serialVersionUID = 1L;

    ClosedInFuture(Instant closedAt) {
      super("%s is in the future".formatted(closedAt));
    }
  }
}
