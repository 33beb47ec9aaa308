package io.vinnrate.opportunity;

import io.vinnrate.kit.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
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
  private @Nullable String externalId;
  @Column private UUID customerId;
  @Column private String title;

  @Enumerated(EnumType.STRING)
  private @Nullable Situation situation;

  private @Nullable String productSegment;
  @Embedded @Column private Amount amount;
  @Column private LocalDate expectedCloseDate;
  private @Nullable String owner;

  @Enumerated(EnumType.STRING)
  private @Nullable BuyingProcess buyingProcess;

  @Enumerated(EnumType.STRING)
  @Column
  private Stage stage;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Assessment assessment;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  private @Nullable String closeReason;
  private @Nullable Instant closedAt;
  @Column private Instant createdAt;
  @Column private Instant changedAt;

  /** For JPA. */
  protected Opportunity() {}

  /** A new opportunity, open. */
  Opportunity(OpportunityDraft draft, Instant now) {
    OpportunityDetails details = draft.details();
    this.id = Identifiers.next();
    this.version = 1;
    this.customerId = details.customerId();
    this.title = details.title();
    this.amount = details.amount();
    this.expectedCloseDate = details.expectedCloseDate();
    this.stage = Objects.requireNonNullElse(draft.stage(), Stage.FIRST);
    this.assessment = Assessment.NONE;
    this.createdAt = now;
    this.changedAt = now;
    take(details);
    take(Objects.requireNonNullElse(draft.assessment(), Assessment.NONE), now);
  }

  /**
   * Changes what is said of the opportunity itself.
   *
   * @return false when nothing is different; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean change(OpportunityDetails details, Instant now) {
    requireOpen();
    return become(details, stage, assessment, now);
  }

  /**
   * Takes over what is known now, in the place of what was known.
   *
   * @return false when that says the same; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean assess(Assessment known, Instant now) {
    requireOpen();
    return become(details(), stage, known, now);
  }

  /**
   * Moves the selling to a stage, forwards or backwards.
   *
   * @return false when it is there already; the version stays
   * @throws OpportunityException.Closed when it is closed
   */
  boolean moveTo(Stage next, Instant now) {
    requireOpen();
    return become(details(), next, assessment, now);
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

  private boolean become(OpportunityDetails details, Stage next, Assessment known, Instant now) {
    if (details.equals(details()) && next == stage && known.saysTheSameAs(assessment)) {
      return false;
    }
    requireOpen();
    take(details);
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
  void close(Closure closure, Instant now) {
    requireOpen();
    if (closure.closedAt().isAfter(now)) {
      throw new OpportunityException.ClosedInFuture(closure.closedAt());
    }
    outcome = closure.outcome();
    closeReason = closure.reason();
    closedAt = closure.closedAt();
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
    outcome = null;
    closeReason = null;
    closedAt = null;
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

  private void take(OpportunityDetails details) {
    externalId = details.externalId();
    customerId = details.customerId();
    title = details.title();
    situation = details.situation();
    productSegment = details.productSegment();
    amount = details.amount();
    expectedCloseDate = details.expectedCloseDate();
    owner = details.owner();
    buyingProcess = details.buyingProcess();
  }

  private void take(Assessment known, Instant now) {
    if (!known.saysTheSameAs(assessment)) {
      assessment = known.at(now);
    }
  }

  /** What is said of the opportunity now. */
  public OpportunityDetails details() {
    return new OpportunityDetails(
        externalId,
        customerId,
        title,
        situation,
        productSegment,
        amount,
        expectedCloseDate,
        owner,
        buyingProcess);
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
    return outcome == null ? Status.OPEN : outcome.status();
  }

  /** What is known of it. */
  public Assessment assessment() {
    return assessment;
  }

  /** How it ended; null while it is open. */
  public @Nullable Closure closure() {
    return outcome == null || closedAt == null ? null : new Closure(outcome, closeReason, closedAt);
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
