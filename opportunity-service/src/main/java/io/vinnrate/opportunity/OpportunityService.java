package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.customer.Customers;
import io.vinnrate.opportunity.rubric.ActiveRubric;
import io.vinnrate.opportunity.score.LatestScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of opportunities; each is one transaction. Those that may take up a customer are to
 * be called within {@link Customers#asking}. A change that changes nothing saves the last three of
 * its SQL round trips; one that carries answers may take one more (see {@link ActiveRubric}).
 */
@ApplicationScoped
@Transactional
public class OpportunityService {

  private final OpportunityRepository opportunities;
  private final Customers customers;
  private final LatestScores scores;
  private final ActiveRubric rubric;
  private final OpportunityChanges changes;
  private final OpportunityEvents events;
  private final Clock clock;

  OpportunityService(
      OpportunityRepository opportunities,
      Customers customers,
      LatestScores scores,
      ActiveRubric rubric,
      OpportunityChanges changes,
      OpportunityEvents events,
      Clock clock) {
    this.opportunities = opportunities;
    this.customers = customers;
    this.scores = scores;
    this.rubric = rubric;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Creates an opportunity. Three SQL round trips, two more with an external id.
   *
   * @throws OpportunityException.ExternalIdTaken when another one has its external id
   * @throws io.vinnrate.opportunity.customer.CustomerException when its customer can't be sold to
   * @throws io.vinnrate.opportunity.rubric.RubricException when its answers can't be taken over
   */
  public ScoredOpportunity create(OpportunityDraft draft) {
    claimExternalId(draft.details().externalId());
    return add(draft);
  }

  /**
   * Creates the opportunity with an external id, or makes it what the draft says, in one version
   * with one event. Six SQL round trips, one more for another customer.
   *
   * @throws OpportunityException.Closed when it is closed and something is different
   * @throws io.vinnrate.opportunity.rubric.RubricException when its answers can't be taken over
   */
  public Upserted upsert(String externalId, OpportunityDraft draft) {
    opportunities.claimExternalId(externalId);
    Optional<Opportunity> known = opportunities.findForChange(externalId);
    if (known.isEmpty()) {
      return new Upserted(add(draft), true);
    }
    Opportunity opportunity = known.get();
    requireCustomer(opportunity, draft.details());
    OpportunityDraft fitting = fitting(draft, opportunity.assessment());
    changes.tell(Kind.CHANGED, opportunity, opportunity.become(fitting, clock.instant()));
    return new Upserted(scored(opportunity), false);
  }

  /**
   * Changes what is said of an opportunity. Five SQL round trips, one more for another customer,
   * two more for another external id.
   *
   * @param change makes the new details of the current ones, while the opportunity is locked; it
   *     throws to leave everything as it is
   */
  public ScoredOpportunity change(
      UUID id, ExpectedVersion expected, UnaryOperator<OpportunityDetails> change) {
    Opportunity opportunity = changes.begin(id, expected);
    OpportunityDetails current = opportunity.details();
    OpportunityDetails details = change.apply(current);
    if (!Objects.equals(details.externalId(), current.externalId())) {
      claimExternalId(details.externalId());
    }
    requireCustomer(opportunity, details);
    changes.tell(Kind.CHANGED, opportunity, opportunity.change(details, clock.instant()));
    return scored(opportunity);
  }

  /**
   * Takes over what is known of an opportunity. Five SQL round trips.
   *
   * @throws io.vinnrate.opportunity.rubric.RubricException when the answers can't be taken over
   */
  public ScoredOpportunity assess(UUID id, ExpectedVersion expected, Assessment known) {
    Opportunity opportunity = changes.begin(id, expected);
    Assessment fitting = fitting(known, opportunity.assessment());
    changes.tell(Kind.ASSESSED, opportunity, opportunity.assess(fitting, clock.instant()));
    return scored(opportunity);
  }

  /** Moves the selling to a stage. Five SQL round trips. */
  public ScoredOpportunity moveTo(UUID id, ExpectedVersion expected, Stage stage) {
    Opportunity opportunity = changes.begin(id, expected);
    changes.tell(Kind.MOVED, opportunity, opportunity.moveTo(stage, clock.instant()));
    return scored(opportunity);
  }

  /**
   * Ends an opportunity. Five SQL round trips.
   *
   * @param closedAt when the outcome was known; null for now
   */
  public ScoredOpportunity close(
      UUID id,
      ExpectedVersion expected,
      Outcome outcome,
      @Nullable String reason,
      @Nullable Instant closedAt) {
    Opportunity opportunity = changes.begin(id, expected);
    Instant now = clock.instant();
    opportunity.close(new Closure(outcome, reason, Objects.requireNonNullElse(closedAt, now)), now);
    changes.tell(Kind.of(outcome), opportunity, true);
    return scored(opportunity);
  }

  /** Opens a closed opportunity again. Five SQL round trips. */
  public ScoredOpportunity reopen(UUID id, ExpectedVersion expected) {
    Opportunity opportunity = changes.begin(id, expected);
    opportunity.reopen(clock.instant());
    changes.tell(Kind.REOPENED, opportunity, true);
    return scored(opportunity);
  }

  /** Deletes an opportunity. Three SQL round trips. */
  public void delete(UUID id, ExpectedVersion expected) {
    Opportunity opportunity = changes.begin(id, expected);
    opportunities.delete(opportunity);
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

  /** Opportunities in the order of their creation. One SQL round trip. */
  public List<ScoredOpportunity> list(OpportunityFilter filter, @Nullable UUID after, int limit) {
    return opportunities.list(filter, after, limit);
  }

  private ScoredOpportunity add(OpportunityDraft draft) {
    customers.require(draft.details().customerId());
    Opportunity opportunity = new Opportunity(fitting(draft, Assessment.NONE), clock.instant());
    opportunities.persist(opportunity);
    changes.tell(Kind.CREATED, opportunity, true);
    return new ScoredOpportunity(opportunity, null);
  }

  private OpportunityDraft fitting(OpportunityDraft draft, Assessment known) {
    return draft.assessment() == null
        ? draft
        : new OpportunityDraft(draft.details(), draft.stage(), fitting(draft.assessment(), known));
  }

  private Assessment fitting(Assessment said, Assessment known) {
    return Assessment.of(said.factors(), rubric.accept(said.answers(), known.answers()));
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
