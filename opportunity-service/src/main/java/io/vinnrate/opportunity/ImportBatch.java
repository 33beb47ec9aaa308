package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.customer.CustomerException;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.history.HistoryEntry.Circumstances;
import io.vinnrate.opportunity.pipeline.PipelineException;
import io.vinnrate.opportunity.reason.ReasonException;
import io.vinnrate.opportunity.rubric.RubricException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities that are taken over in one transaction, one after the other, and what there is to
 * write of them in the end.
 */
final class ImportBatch {

  /** Why something but an end came about, for the history. */
  private static final String REASON = Positions.SYNCHRONISED;

  private final Rules rules;
  private final @Nullable String actor;
  private final Instant now;
  private final Map<String, Opportunity> known = new HashMap<>();
  private final List<Opportunity> added = new ArrayList<>();
  private final List<HistoryEntry> entries = new ArrayList<>();
  private final Map<UUID, OpportunityEvent> events = new LinkedHashMap<>();

  /**
   * An empty batch.
   *
   * @param actor who acts, for the history; null when nobody told
   */
  ImportBatch(Rules rules, @Nullable String actor, Instant now) {
    this.rules = rules;
    this.actor = actor;
    this.now = now;
  }

  /** What others decide of an opportunity; each throws to have it refused. */
  interface Rules {

    /** Insists that there is a customer. */
    void requireCustomer(UUID id);

    /** Insists that opportunities can end so. */
    void requireReason(Ending ending);

    /** What was known of an opportunity when its outcome was. */
    Assessment knownAt(Opportunity opportunity, Instant closedAt);

    /** What an assessment becomes by the rubric. */
    Assessment fitting(Assessment said, Assessment known);

    /**
     * Where it stands.
     *
     * @param present where it stood; null for a new one
     * @param stage the key of its stage; null when nothing is said
     */
    Position position(@Nullable Position present, @Nullable String stage);

    /** Insists that the caller may see and make what is worked on so. */
    void requireReach(Assignment assignment);

    /** Who works on a new one, with what is known of its owner in the place of what is not said. */
    Assignment completed(Assignment said);
  }

  /** The batch may come across this one, which is locked. */
  void know(Opportunity opportunity) {
    known.put(externalId(opportunity.details()), opportunity);
  }

  static String externalId(OpportunityDetails details) {
    return Objects.requireNonNull(details.externalId(), "an import goes by external ids");
  }

  /** Takes one over. What is refused is refused before anything of it is different. */
  Imported take(OpportunityLife life) {
    try {
      Lifetime lifetime = Lifetime.of(life, now);
      Opportunity opportunity = known.get(externalId(life.draft().details()));
      return opportunity == null ? add(life, lifetime) : change(opportunity, life, lifetime);
    } catch (OpportunityException
        | CustomerException
        | PipelineException
        | ReasonException
        | RubricException e) {
      return new Imported.Refused(e);
    }
  }

  private Imported add(OpportunityLife life, Lifetime lifetime) {
    OpportunityDraft draft = life.draft();
    rules.requireCustomer(draft.details().customerId());
    rules.requireReason(life.ending());
    Assessment assessment = assessment(draft, Assessment.NONE);
    Position position = rules.position(null, draft.stage());
    OpportunityDetails details = completed(draft.details());
    rules.requireReach(details.assignment());
    Opportunity opportunity =
        new Opportunity(details, position, Assessment.NONE, lifetime.createdAt());
    added.add(opportunity);
    know(opportunity);
    note(opportunity, Kind.CREATED, REASON, new TreeMap<>());
    Instant assessedAt = lifetime.assessedAt();
    if (assessedAt != null) {
      step(opportunity, Kind.ASSESSED, assessedAt, REASON, it -> it.assess(assessment, assessedAt));
    }
    if (lifetime.closedAt() != null) {
      close(opportunity, life.ending(), opportunity.assessment(), lifetime.closedAt());
    }
    return new Imported.Taken(opportunity.id(), Effect.CREATED);
  }

  private Imported change(Opportunity opportunity, OpportunityLife life, Lifetime lifetime) {
    OpportunityDraft draft = life.draft();
    rules.requireReach(opportunity.details().assignment());
    rules.requireReach(draft.details().assignment());
    if (!draft.details().customerId().equals(opportunity.details().customerId())) {
      rules.requireCustomer(draft.details().customerId());
    }
    Assessment assessment = assessment(draft, opportunity.assessment());
    Position position = rules.position(opportunity.position(), draft.stage());
    Instant assessedAt = Objects.requireNonNullElse(lifetime.assessedAt(), now);
    boolean ends = ends(opportunity, life.ending());
    if (ends) {
      rules.requireReason(life.ending());
    }
    boolean changed =
        step(
            opportunity,
            Kind.CHANGED,
            now,
            REASON,
            it -> it.become(draft.details(), position, assessment, assessedAt));
    if (ends) {
      Instant closedAt = life.ending().requireClosedAt();
      Assessment frozen =
          life.assessed() ? assessment.at(assessedAt) : rules.knownAt(opportunity, closedAt);
      close(opportunity, life.ending(), frozen, now);
    }
    return new Imported.Taken(opportunity.id(), changed || ends ? Effect.CHANGED : Effect.NONE);
  }

  private OpportunityDetails completed(OpportunityDetails said) {
    return said.with(rules.completed(said.assignment()));
  }

  private Assessment assessment(OpportunityDraft draft, Assessment before) {
    return draft.assessment() == null ? before : rules.fitting(draft.assessment(), before);
  }

  /**
   * Whether an opportunity ends now.
   *
   * @throws OpportunityException.Closed when it has ended otherwise
   */
  private static boolean ends(Opportunity opportunity, Ending ending) {
    if (ending.outcome() == null) {
      return false;
    }
    Closure closure = opportunity.closure();
    if (closure != null && !ending.equals(Ending.of(closure))) {
      throw new OpportunityException.Closed(opportunity.id(), opportunity.status());
    }
    return closure == null;
  }

  private void close(Opportunity opportunity, Ending ending, Assessment frozen, Instant at) {
    step(
        opportunity,
        Kind.of(ending.requireOutcome()),
        at,
        ending.reason(),
        it -> {
          it.close(ending.closure(frozen), at);
          return true;
        });
  }

  /** Changes an opportunity, and notes that if it is different then. */
  private boolean step(
      Opportunity opportunity,
      Kind kind,
      Instant at,
      @Nullable String reason,
      Predicate<Opportunity> change) {
    SortedMap<String, String> before = OpportunityState.of(opportunity);
    boolean different = change.test(opportunity);
    if (different) {
      opportunity.advance(at);
      note(opportunity, kind, reason, before);
    }
    return different;
  }

  private void note(
      Opportunity opportunity,
      Kind kind,
      @Nullable String reason,
      SortedMap<String, String> before) {
    entries.add(
        new HistoryEntry(
            new HistoryEntry.Key(opportunity.id(), opportunity.version()),
            opportunity.changedAt(),
            now,
            new Circumstances(WireName.of(kind), actor, reason),
            Delta.between(before, OpportunityState.of(opportunity))));
    events.put(opportunity.id(), new OpportunityEvent.NewState(kind, opportunity));
  }

  /** The new opportunities. */
  List<Opportunity> added() {
    return added;
  }

  /** What the histories of opportunities have more, each history in its order. */
  List<HistoryEntry> entries() {
    return entries;
  }

  /** One event, of its last state, for each opportunity that is different. */
  List<OpportunityEvent> events() {
    return new ArrayList<>(events.values());
  }
}
