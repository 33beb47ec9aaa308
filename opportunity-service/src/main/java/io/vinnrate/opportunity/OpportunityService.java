package io.vinnrate.opportunity;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.customer.Customers;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of opportunities; each is one transaction. Those that may take up a customer are to
 * be called within {@link Customers#asking}. A change that changes nothing saves the last three of
 * its SQL round trips; one that carries answers may take one more (see {@link Assessments}).
 */
@ApplicationScoped
@Transactional
public class OpportunityService {

  private final OpportunityRepository opportunities;
  private final Customers customers;
  private final LatestScores scores;
  private final Assessments assessments;
  private final Positions positions;
  private final Assignments assignments;
  private final OpportunityChanges changes;
  private final OpportunityReach reach;
  private final OpportunityEvents events;
  private final Clock clock;
  private final AuditTrail trail;

  OpportunityService(
      OpportunityRepository opportunities,
      Customers customers,
      LatestScores scores,
      Assessments assessments,
      Positions positions,
      Assignments assignments,
      OpportunityChanges changes,
      OpportunityReach reach,
      OpportunityEvents events,
      Clock clock,
      AuditTrail trail) {
    this.opportunities = opportunities;
    this.customers = customers;
    this.scores = scores;
    this.assessments = assessments;
    this.positions = positions;
    this.assignments = assignments;
    this.changes = changes;
    this.reach = reach;
    this.events = events;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Creates an opportunity. Four SQL round trips, two more with an external id, one more with an
   * owner.
   *
   * @throws OpportunityException.ExternalIdTaken when another one has its external id
   * @throws OpportunityException.OutOfReach when the caller would not reach it
   * @throws io.vinnrate.opportunity.customer.CustomerException when its customer can't be sold to
   * @throws io.vinnrate.opportunity.rubric.RubricException when its answers can't be taken over
   * @throws io.vinnrate.opportunity.pipeline.PipelineException when there is no such stage
   */
  public ScoredOpportunity create(OpportunityDraft draft) {
    claimExternalId(draft.details().externalId());
    return add(draft);
  }

  /**
   * Creates the opportunity with an external id, or makes it what the draft says, in one version
   * with one event. Eight SQL round trips, one more for another customer.
   *
   * @throws OpportunityException.Closed when it is closed and something is different
   * @throws OpportunityException.OutOfReach when the caller doesn't reach it, or would not then
   * @throws io.vinnrate.opportunity.rubric.RubricException when its answers can't be taken over
   * @throws io.vinnrate.opportunity.pipeline.PipelineException when there is no such stage
   */
  public Upserted upsert(String externalId, OpportunityDraft draft) {
    opportunities.claimExternalId(externalId);
    Optional<Opportunity> known = opportunities.findForChange(externalId);
    if (known.isEmpty()) {
      return new Upserted(add(draft), true);
    }
    Opportunity opportunity = known.get();
    if (!reach.includes(opportunity)) {
      throw new OpportunityException.OutOfReach(externalId);
    }
    requireCustomer(opportunity, draft.details());
    Instant now = clock.instant();
    changes.record(opportunity, it -> become(it, draft, now));
    return new Upserted(scored(opportunity), false);
  }

  private Recording<Opportunity> become(
      Opportunity opportunity, OpportunityDraft draft, Instant now) {
    Assessment known = opportunity.assessment();
    Position before = opportunity.position();
    Position next = positions.ofKnown(before, draft.stage());
    boolean different =
        opportunity.become(
            draft.details(),
            next,
            draft.assessment() == null ? known : assessments.fitting(draft.assessment(), known),
            now);
    return Recording.changed(opportunity, different)
        .because(next.equals(before) ? null : Positions.SYNCHRONISED)
        .at(now);
  }

  /**
   * Changes what is said of an opportunity. Six SQL round trips, one more for another customer, two
   * more for another external id.
   *
   * @param change makes the new details of the current ones, while the opportunity is locked; it
   *     throws to leave everything as it is
   */
  public ScoredOpportunity change(
      UUID id, ExpectedVersion expected, UnaryOperator<OpportunityDetails> change) {
    Opportunity opportunity = changes.locked(id, expected);
    changes.record(
        opportunity, it -> Recording.changed(it, change(it, change.apply(it.details()))));
    return scored(opportunity);
  }

  private boolean change(Opportunity opportunity, OpportunityDetails said) {
    if (!Objects.equals(said.externalId(), opportunity.details().externalId())) {
      claimExternalId(said.externalId());
    }
    requireCustomer(opportunity, said);
    return opportunity.change(said);
  }

  /** Deletes an opportunity. Three SQL round trips. */
  public void delete(UUID id, ExpectedVersion expected) {
    Opportunity opportunity = changes.locked(id, expected);
    opportunities.delete(opportunity);
    trail.changed(History.target(id, opportunity.version()));
    events.publish(new OpportunityEvent.Deleted(id, opportunity.version() + 1, clock.instant()));
  }

  /** One opportunity. One SQL round trip. */
  public ScoredOpportunity find(UUID id) {
    return opportunities.findScored(id).orElseThrow(() -> new OpportunityException.NotFound(id));
  }

  /** The opportunity with an external id. One SQL round trip. */
  public ScoredOpportunity findByExternalId(String externalId) {
    return opportunities
        .findScored(externalId)
        .orElseThrow(() -> new OpportunityException.NotFound(externalId));
  }

  private ScoredOpportunity add(OpportunityDraft draft) {
    customers.require(draft.details().customerId());
    Assessment said = Objects.requireNonNullElse(draft.assessment(), Assessment.NONE);
    Opportunity opportunity =
        new Opportunity(
            draft.details().with(assignments.completed(draft.details().assignment())),
            positions.ofNew(draft.stage()),
            assessments.fitting(said, Assessment.NONE),
            clock.instant());
    changes.create(opportunity);
    return new ScoredOpportunity(opportunity, null);
  }

  private ScoredOpportunity scored(Opportunity opportunity) {
    return new ScoredOpportunity(opportunity, scores.find(opportunity.id()).orElse(null));
  }

  private void requireCustomer(Opportunity opportunity, OpportunityDetails details) {
    if (!details.customerId().equals(opportunity.details().customerId())) {
      customers.require(details.customerId());
    }
  }

  private void claimExternalId(@Nullable String externalId) {
    if (externalId == null) {
      return;
    }
    opportunities.claimExternalId(externalId);
    if (opportunities.hasExternalId(externalId)) {
      throw new OpportunityException.ExternalIdTaken(externalId);
    }
  }

  /** An opportunity, and whether it was not known before. */
  public record Upserted(ScoredOpportunity scored, boolean created) {}
}
