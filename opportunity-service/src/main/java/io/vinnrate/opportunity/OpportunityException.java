package io.vinnrate.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a use case of opportunities refuses. */
public abstract sealed class OpportunityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private OpportunityException(String message) {
    super(message);
  }

  /** There is no such opportunity, or not this of it. */
  public static final class NotFound extends OpportunityException {

    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super("There is no opportunity " + id);
    }

    NotFound(String externalId) {
      super("There is no opportunity with the external id '" + externalId + "'");
    }

    NotFound(UUID id, String missing) {
      super("The opportunity %s has no %s".formatted(id, missing));
    }
  }

  /** The caller may neither see nor make an opportunity that is worked on so. */
  public static final class OutOfReach extends OpportunityException {

    private static final long serialVersionUID = 1L;

    OutOfReach(Assignment assignment) {
      super(
          "The token does not reach what has the owner %s, the team %s and the territory %s"
              .formatted(assignment.owner(), assignment.team(), assignment.territory()));
    }

    OutOfReach(String externalId) {
      super("The opportunity with the external id '%s' is out of reach".formatted(externalId));
    }
  }

  /** The opportunity never had such a stakeholder. */
  public static NotFound noStakeholder(UUID id, UUID stakeholderId) {
    return new NotFound(id, "stakeholder " + stakeholderId);
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

  /** A stakeholder would be somebody who was erased. */
  public static final class PersonErased extends OpportunityException {

    private static final long serialVersionUID = 1L;

    PersonErased(UUID person) {
      super("The person %s was erased".formatted(person));
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

  /** Nobody else wins what is won. */
  public static final class WonByCompetitor extends OpportunityException {

    private static final long serialVersionUID = 1L;

    WonByCompetitor(String competitor) {
      super("What we won, %s did not win".formatted(competitor));
    }
  }

  /** What will be can't be told. */
  public static final class NotYet extends OpportunityException {

    private static final long serialVersionUID = 1L;

    NotYet(Instant moment, Instant now) {
      super("%s is in the future: it is %s".formatted(moment, now));
    }
  }

  /** A last contact can't be yet to come. */
  public static final class ContactInFuture extends OpportunityException {

    private static final long serialVersionUID = 1L;

    ContactInFuture(Instant lastContactAt) {
      super("%s is in the future".formatted(lastContactAt));
    }
  }

  /** A next step can't be behind. */
  public static final class NextStepInPast extends OpportunityException {

    private static final long serialVersionUID = 1L;

    NextStepInPast(Instant at) {
      super("%s is in the past".formatted(at));
    }
  }

  /** The stakeholders have as many roles as they may have. */
  public static final class BuyingCentreFull extends OpportunityException {

    private static final long serialVersionUID = 1L;

    BuyingCentreFull(UUID id) {
      super(
          "The stakeholders of the opportunity %s can have %d roles together"
              .formatted(id, BuyingCentre.MAX_ROLES));
    }
  }

  /** What another system says of an opportunity's life does not fit together. */
  public static final class ImpossibleLife extends OpportunityException {

    private static final long serialVersionUID = 1L;

    private final transient List<OpportunityLife.Finding> findings;

    ImpossibleLife(List<OpportunityLife.Finding> findings) {
      super("%d value(s) do not fit the others".formatted(findings.size()));
      this.findings = List.copyOf(findings);
    }

    /** What is wrong, each at one value. */
    public List<OpportunityLife.Finding> findings() {
      return findings;
    }
  }
}
