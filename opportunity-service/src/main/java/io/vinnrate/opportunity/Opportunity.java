package io.vinnrate.opportunity;

import io.vinnrate.kit.Identifiers;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity. Each change of it makes a new version, counting up from 1, and one event; writers
 * hold its row lock, so versions have no gaps. Once closed it stays as it is until it is reopened.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity {

  @Id private UUID id;
  private long version;
  @Embedded @Column private OpportunityDetails details;

  @Enumerated(EnumType.STRING)
  @Column
  private Stage stage;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Assessment assessment;

  @Embedded private @Nullable Closure closure;
  @Embedded private @Nullable NextStep nextStep;

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
  Opportunity(OpportunityDraft draft, Instant now) {
    this.id = Identifiers.next();
    this.version = 1;
    this.details = draft.details();
    this.stage = Objects.requireNonNullElse(draft.stage(), Stage.FIRST);
    this.assessment = Assessment.NONE;
    this.createdAt = now;
    this.changedAt = now;
    take(Objects.requireNonNullElse(draft.assessment(), Assessment.NONE), now);
  }

  /**
   * Changes what is said of the opportunity itself.
   *
   * @return false when nothing is different; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean change(OpportunityDetails said, Instant now) {
    requireOpen();
    return become(said, stage, assessment, now);
  }

  /**
   * Takes over what is known now, in the place of what was known.
   *
   * @return false when that says the same; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean assess(Assessment known, Instant now) {
    requireOpen();
    return become(details, stage, known, now);
  }

  /**
   * Moves the selling to a stage, forwards or backwards.
   *
   * @return false when it is there already; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean moveTo(Stage next, Instant now) {
    requireOpen();
    return become(details, next, assessment, now);
  }

  /**
   * Becomes what a draft says, in one step.
   *
   * @return false when nothing is different, even when it is closed; the version stays
   * @throws OpportunityException.Closed when something is different and it is closed
   */
  boolean become(OpportunityDraft draft, Instant now) {
    return become(
        draft.details(),
        Objects.requireNonNullElse(draft.stage(), stage),
        Objects.requireNonNullElse(draft.assessment(), assessment),
        now);
  }

  private boolean become(OpportunityDetails said, Stage next, Assessment known, Instant now) {
    if (said.equals(details) && next == stage && known.saysTheSameAs(assessment)) {
      return false;
    }
    requireOpen();
    details = said;
    stage = next;
    take(known, now);
    countVersion(now);
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
    countVersion(now);
  }

  /**
   * Opens the opportunity again, where it was left.
   *
   * @throws OpportunityException.NotClosed when it is open
   */
  void reopen(Instant now) {
    if (status() == Status.OPEN) {
      throw new OpportunityException.NotClosed(id);
    }
    closure = null;
    countVersion(now);
  }

  /**
   * Takes over what is known of somebody who takes part in the decision.
   *
   * @return false when that is known already; the version stays
   * @throws OpportunityException when it is closed, or can't have that stakeholder
   */
  boolean put(UUID stakeholderId, Stakeholder stakeholder, Instant now) {
    requireOpen();
    boolean changed = buyingCentre().put(stakeholderId, stakeholder, now);
    if (changed) {
      countVersion(now);
    }
    return changed;
  }

  /**
   * Forgets somebody.
   *
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when it is closed
   */
  void removeStakeholder(UUID stakeholderId, Instant now) {
    requireOpen();
    buyingCentre().remove(stakeholderId);
    countVersion(now);
  }

  /**
   * Notes what comes next, in the place of what came next before.
   *
   * @return false when that is known already; the version stays
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
    countVersion(now);
    return true;
  }

  /**
   * Forgets what comes next.
   *
   * @throws OpportunityException.NotFound when nothing does
   * @throws OpportunityException.Closed when it is closed
   */
  void removeNextStep(Instant now) {
    requireOpen();
    requireNextStep();
    nextStep = null;
    countVersion(now);
  }

  private void requireOpen() {
    if (status() != Status.OPEN) {
      throw new OpportunityException.Closed(id, status());
    }
  }

  private void countVersion(Instant now) {
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
  public Stage stage() {
    return stage;
  }

  /** Whether it is open, or how it ended. */
  public Status status() {
    return closure == null ? Status.OPEN : closure.outcome().status();
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
