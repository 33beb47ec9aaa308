package io.vinnrate.opportunity;

import io.vinnrate.kit.Identifiers;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity. Each change of it makes a new version, counting up from 1, with one event and one
 * entry in its history ({@link OpportunityChanges}); writers hold its row lock, so versions have no
 * gaps. Once closed it stays as it is until it is reopened.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity {

  @Id private UUID id;
  private long version;
  @Embedded @Column private OpportunityDetails details;

  @Embedded private Position position;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Assessment assessment;

  @Embedded private @Nullable Closure closure;
  @Embedded private @Nullable NextStep nextStep;
  @Embedded private @Nullable ProcessSteps steps;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "exit_activities")
  private Checklist checklist;

  @Column private @Nullable Instant lastContactAt;

  @ElementCollection
  @CollectionTable(name = "stakeholder", joinColumns = @JoinColumn(name = "opportunity_id"))
  @MapKeyColumn(name = "id")
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Map<UUID, Stakeholder> stakeholders = new HashMap<>();

  @Column private Instant createdAt;
  @Column private Instant changedAt;

  /** For JPA. */
  protected Opportunity() {}

  /** A new opportunity, open. */
  Opportunity(OpportunityDetails details, Position position, Assessment known, Instant now) {
    this.id = Identifiers.next();
    this.version = 1;
    this.details = details;
    this.position = position;
    this.assessment = Assessment.NONE;
    this.checklist = Checklist.NONE;
    this.createdAt = now;
    this.changedAt = now;
    take(known, now);
  }

  /** An opportunity as it stood: to be looked at, not to be kept. */
  Opportunity(PastOpportunity past) {
    this.id = past.id();
    this.version = past.version();
    this.details = past.details();
    this.position = past.position();
    this.assessment = past.assessment();
    this.closure = past.closure();
    this.nextStep = past.nextStep();
    this.steps = past.steps();
    this.checklist = past.checklist();
    this.lastContactAt = past.lastContactAt();
    this.stakeholders = past.stakeholders();
    this.createdAt = past.createdAt();
    this.changedAt = past.changedAt();
  }

  /**
   * Changes what is said of the opportunity itself.
   *
   * @return whether something is different
   * @throws OpportunityException.Closed when it is closed
   */
  boolean change(OpportunityDetails said) {
    requireOpen();
    boolean different = !said.equals(details);
    details = said;
    return different;
  }

  /**
   * Hands it over to others, also when it is closed: what was sold has somebody who looks after it.
   *
   * @return whether something is different
   */
  boolean assign(Assignment others) {
    boolean different = !others.equals(details.assignment());
    details = details.with(others);
    return different;
  }

  /**
   * Takes over what is known now, in the place of what was known.
   *
   * @return whether something is different
   * @throws OpportunityException.Closed when it is closed
   */
  boolean assess(Assessment known, Instant now) {
    requireOpen();
    boolean different = !known.saysTheSameAs(assessment);
    take(known, now);
    return different;
  }

  /**
   * Moves the selling to another position, forwards or backwards.
   *
   * @return whether it was elsewhere
   * @throws OpportunityException.Closed when it is closed
   */
  boolean moveTo(Position next) {
    requireOpen();
    boolean different = !next.equals(position);
    position = next;
    return different;
  }

  /**
   * Becomes what is said, in one step. Team and territory stay when none are said.
   *
   * @return whether something is different
   * @throws OpportunityException.Closed when something is different and it is closed
   */
  boolean become(OpportunityDetails said, Position next, Assessment known, Instant now) {
    OpportunityDetails all = said.with(said.assignment().orElse(details.assignment().ofNobody()));
    if (all.equals(details) && next.equals(position) && known.saysTheSameAs(assessment)) {
      return false;
    }
    requireOpen();
    details = all;
    position = next;
    take(known, now);
    return true;
  }

  /**
   * Ends the opportunity.
   *
   * @throws OpportunityException.Closed when it has ended
   * @throws OpportunityException.ClosedInFuture when the outcome can't be known yet
   */
  void close(Closure end, Instant now) {
    requireOpen();
    if (end.closedAt().isAfter(now)) {
      throw new OpportunityException.ClosedInFuture(end.closedAt());
    }
    closure = end;
  }

  /**
   * Opens the opportunity again, where it was left.
   *
   * @throws OpportunityException.NotClosed when it is open
   */
  void reopen() {
    if (status() == Status.OPEN) {
      throw new OpportunityException.NotClosed(id);
    }
    closure = null;
  }

  /**
   * Takes over what is known of somebody who takes part in the decision.
   *
   * @return whether something is different
   * @throws OpportunityException when it is closed, or can't have that stakeholder
   */
  boolean put(UUID stakeholderId, Stakeholder stakeholder, Instant now) {
    requireOpen();
    return buyingCentre().put(stakeholderId, stakeholder, now);
  }

  /**
   * Forgets somebody.
   *
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when it is closed
   */
  void removeStakeholder(UUID stakeholderId) {
    requireOpen();
    buyingCentre().remove(stakeholderId);
  }

  /**
   * Notes what comes next, in the place of what came next before.
   *
   * @return whether something is different
   * @throws OpportunityException.NextStepInPast when its time has passed
   * @throws OpportunityException.Closed when it is closed
   */
  boolean agreeOn(NextStep step, Instant now) {
    requireOpen();
    if (step.equals(nextStep)) {
      return false;
    }
    step.requireAhead(now);
    nextStep = step;
    return true;
  }

  /**
   * Forgets what comes next.
   *
   * @throws OpportunityException.NotFound when nothing does
   * @throws OpportunityException.Closed when it is closed
   */
  void removeNextStep() {
    requireOpen();
    requireNextStep();
    nextStep = null;
  }

  /**
   * Takes over which exit activities are done.
   *
   * @return whether something is different
   * @throws OpportunityException.Closed when it is closed
   */
  boolean check(Checklist next) {
    requireOpen();
    boolean different = !next.equals(checklist);
    checklist = next;
    return different;
  }

  /**
   * Takes over how far seller and buyer have come.
   *
   * @return whether something is different
   * @throws OpportunityException.Closed when it is closed
   */
  boolean step(ProcessSteps next) {
    requireOpen();
    boolean different = !next.equals(steps());
    steps = next;
    return different;
  }

  /**
   * Takes over that there was contact with somebody who takes part in the decision.
   *
   * @param met whether that was a meeting
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when it is closed
   */
  public void contacted(UUID stakeholderId, Instant at, boolean met) {
    requireOpen();
    buyingCentre().contacted(stakeholderId, at, met);
  }

  /**
   * Takes over when there last was contact with the buyer; null for never.
   *
   * @throws OpportunityException.Closed when it is closed
   */
  public void contacted(@Nullable Instant at) {
    requireOpen();
    lastContactAt = at;
  }

  /**
   * Insists that it is open.
   *
   * @throws OpportunityException.Closed when it is closed
   */
  public void requireOpen() {
    if (status() != Status.OPEN) {
      throw new OpportunityException.Closed(id, status());
    }
  }

  /**
   * Takes names out of all that is said freely, also when it is closed.
   *
   * @return whether something is different
   */
  boolean erase(ErasedPast past) {
    SortedMap<String, String> before = OpportunityState.of(this);
    details = details.titled(said(past, "/title", details.title()));
    checklist =
        checklist.noted((key, note) -> past.masked("/exitActivities/" + key + "/note", note));
    buyingCentre().erase(past);
    if (nextStep != null) {
      nextStep = new NextStep(said(past, "/nextStep/what", nextStep.what()), nextStep.at());
    }
    if (closure != null) {
      closure =
          closure.because(
              past.masked("/closure/reason", closure.reason()),
              past.masked("/closure/competitor", closure.competitor()));
    }
    return !before.equals(OpportunityState.of(this));
  }

  /**
   * Forgets which people those are whose names were taken out.
   *
   * @return whether that was known
   */
  boolean forgetPeople(ErasedPast past) {
    return buyingCentre().forgetPeople(past);
  }

  private static String said(ErasedPast past, String path, String text) {
    return Objects.requireNonNull(past.masked(path, text));
  }

  /** Counts a version. */
  void advance(Instant now) {
    version++;
    changedAt = now;
  }

  private void take(Assessment known, Instant now) {
    if (!known.saysTheSameAs(assessment)) {
      assessment = known.at(now);
    }
  }

  /** What is said of the opportunity now. */
  public OpportunityDetails details() {
    return details;
  }

  /** Identifies the opportunity everywhere. */
  public UUID id() {
    return id;
  }

  /** How many times it was made or changed. */
  public long version() {
    return version;
  }

  /** How far the selling is. */
  public Position position() {
    return position;
  }

  /** Which exit activities are done. */
  public Checklist checklist() {
    return checklist;
  }

  /** How far seller and buyer have come. */
  public ProcessSteps steps() {
    return Objects.requireNonNullElse(steps, ProcessSteps.NONE);
  }

  /** When there last was contact with the buyer; null when none is recorded. */
  public @Nullable Instant lastContactAt() {
    return lastContactAt;
  }

  /** Whether it is open, or how it ended. */
  public Status status() {
    return closure == null ? Status.OPEN : Status.of(closure.outcome());
  }

  /** What is known of it. */
  public Assessment assessment() {
    return assessment;
  }

  /** How it ended; null while it is open. */
  public @Nullable Closure closure() {
    return closure;
  }

  /** Who takes part in the customer's decision. */
  public BuyingCentre buyingCentre() {
    return new BuyingCentre(id, stakeholders);
  }

  /** What seller and buyer do next; null when nothing is agreed. */
  public @Nullable NextStep nextStep() {
    return nextStep;
  }

  NextStep requireNextStep() {
    if (nextStep == null) {
      throw new OpportunityException.NotFound(id, "next step");
    }
    return nextStep;
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed. */
  public Instant changedAt() {
    return changedAt;
  }
}
