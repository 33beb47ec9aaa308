package io.vinnrate.opportunity.evidence;

import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityChanges;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Recording;
import io.vinnrate.opportunity.Versioned;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.rubric.ActiveRubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is noted of what was heard and seen. Each use case is one transaction. */
@ApplicationScoped
@Transactional
public class EvidenceNotes {

  private final EvidenceStore store;
  private final OpportunityService opportunities;
  private final OpportunityChanges changes;
  private final ActiveRubric rubric;
  private final Callers callers;
  private final Clock clock;

  EvidenceNotes(
      EvidenceStore store,
      OpportunityService opportunities,
      OpportunityChanges changes,
      ActiveRubric rubric,
      Callers callers,
      Clock clock) {
    this.store = store;
    this.opportunities = opportunities;
    this.changes = changes;
    this.rubric = rubric;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Notes evidence. Its author is who acts, else the opportunity's owner, when nobody is named. Six
   * SQL round trips.
   *
   * @throws io.vinnrate.opportunity.OpportunityException when there is no such opportunity or it is
   *     closed
   * @throws EvidenceException when the opportunity can't have it
   * @throws io.vinnrate.opportunity.rubric.RubricException.NotYetKnown when it names a criterion
   *     and no rubric was learned yet
   */
  public Recorded<Evidence> add(
      UUID opportunityId, ExpectedVersion expected, Observation observation) {
    return changes.record(
        opportunityId,
        expected,
        opportunity -> {
          opportunity.requireOpen();
          Evidence evidence =
              observation.toEvidence(Identifiers.next(), author(opportunity), clock.instant());
          requirePossible(evidence, null, opportunity);
          if (!store.add(opportunityId, evidence)) {
            throw new EvidenceException.TooMany(opportunityId);
          }
          return Recording.created(evidence).besides(Delta.added(evidence.state()));
        });
  }

  /**
   * Corrects evidence. Author and time stay when they are not said; so may a stakeholder who was
   * forgotten and a criterion of an earlier rubric. Seven SQL round trips, three when nothing is
   * different.
   *
   * @throws io.vinnrate.opportunity.OpportunityException when there is no such opportunity or it is
   *     closed
   * @throws EvidenceException when there is no such evidence or the opportunity can't have it so
   * @throws io.vinnrate.opportunity.rubric.RubricException.NotYetKnown when it names a criterion
   *     and no rubric was learned yet
   */
  public Recorded<Evidence> correct(
      UUID opportunityId, ExpectedVersion expected, UUID id, Observation observation) {
    return changes.record(
        opportunityId,
        expected,
        opportunity -> {
          opportunity.requireOpen();
          Evidence before = require(opportunityId, id);
          Evidence after = observation.toEvidence(id, before.author(), before.at());
          if (after.equals(before)) {
            return Recording.unchanged(before);
          }
          requirePossible(after, before, opportunity);
          store.replace(opportunityId, after);
          return Recording.changed(after)
              .besides(Delta.between(new TreeMap<>(before.state()), new TreeMap<>(after.state())));
        });
  }

  private @Nullable String author(Opportunity opportunity) {
    String acting = callers.person();
    return acting == null ? opportunity.details().assignment().owner() : acting;
  }

  /** What the evidence named before it may go on to name. */
  private void requirePossible(
      Evidence evidence, @Nullable Evidence before, Opportunity opportunity) {
    if (evidence.at().isAfter(clock.instant())) {
      throw new EvidenceException.InTheFuture(evidence.at());
    }
    UUID from = evidence.stakeholderId();
    if (from != null
        && !opportunity.buyingCentre().has(from)
        && (before == null || !from.equals(before.stakeholderId()))) {
      throw new EvidenceException.UnknownStakeholder(opportunity.id(), from);
    }
    if (before == null || !Objects.equals(evidence.criterion(), before.criterion())) {
      requireCriterion(evidence.criterion());
    }
  }

  private void requireCriterion(@Nullable String criterion) {
    if (criterion != null) {
      rubric
          .lacking(criterion)
          .ifPresent(
              active -> {
                throw new EvidenceException.UnknownCriterion(criterion, active.criteria().keySet());
              });
    }
  }

  /**
   * Forgets evidence. Six SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws io.vinnrate.opportunity.OpportunityException when there is no such opportunity or it is
   *     closed
   * @throws EvidenceException.NotFound when it has no such evidence
   */
  public long remove(UUID opportunityId, ExpectedVersion expected, UUID id) {
    return changes
        .record(
            opportunityId,
            expected,
            opportunity -> {
              opportunity.requireOpen();
              Evidence removed =
                  store
                      .remove(opportunityId, id)
                      .orElseThrow(() -> new EvidenceException.NotFound(opportunityId, id));
              return Recording.removed(removed).besides(Delta.removed(removed.state()));
            })
        .version();
  }

  /**
   * One piece of evidence. Two SQL round trips.
   *
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   * @throws EvidenceException.NotFound when it has no such evidence
   */
  public Versioned<Evidence> find(UUID opportunityId, UUID id) {
    long version = opportunities.find(opportunityId).opportunity().version();
    return new Versioned<>(require(opportunityId, id), version);
  }

  /**
   * An opportunity's evidence, the newest first. Two SQL round trips.
   *
   * @param about what it must be about; null for all
   * @param behind where the list goes on, null at its beginning
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   */
  public Versioned<List<Evidence>> list(
      UUID opportunityId, @Nullable About about, @Nullable Place behind, int limit) {
    long version = opportunities.find(opportunityId).opportunity().version();
    return new Versioned<>(store.list(opportunityId, about, behind, limit), version);
  }

  private Evidence require(UUID opportunityId, UUID id) {
    return store
        .find(opportunityId, id)
        .orElseThrow(() -> new EvidenceException.NotFound(opportunityId, id));
  }

  /** A place in the list of an opportunity's evidence. */
  public record Place(Instant at, UUID id) {}
}
