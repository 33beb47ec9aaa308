package io.vinnrate.opportunity;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.history.HistoryEntry.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * How each use case changes an opportunity: under its row lock, at the version it expects, and with
 * one event and one entry in its history for each change.
 */
@ApplicationScoped
public class OpportunityChanges {

  private final OpportunityRepository opportunities;
  private final OpportunityEvents events;
  private final History history;
  private final OpportunityReach reach;
  private final Callers callers;
  private final Clock clock;

  OpportunityChanges(
      OpportunityRepository opportunities,
      OpportunityEvents events,
      History history,
      OpportunityReach reach,
      Callers callers,
      Clock clock) {
    this.opportunities = opportunities;
    this.events = events;
    this.history = history;
    this.reach = reach;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Records something of one opportunity, in one transaction. Two SQL round trips besides the
   * work's own, three more when it has an effect.
   *
   * @param work records it, while the opportunity is locked; it throws to leave everything as it is
   * @throws OpportunityException.NotFound when there is no such opportunity
   * @throws io.vinnrate.kit.precondition.StaleVersionException when its version is not expected
   * @throws OpportunityException.OutOfReach when it would get out of the caller's reach
   */
  @Transactional
  public <T> Recorded<T> record(
      UUID id, ExpectedVersion expected, Function<Opportunity, Recording<T>> work) {
    return record(locked(id, expected), work);
  }

  /** The same of an opportunity that is locked already; one SQL round trip less. */
  @Transactional(Transactional.TxType.MANDATORY)
  <T> Recorded<T> record(Opportunity locked, Function<Opportunity, Recording<T>> work) {
    SortedMap<String, String> before = OpportunityState.of(locked);
    Recording<T> recording = work.apply(locked);
    if (recording.effect() != Effect.NONE) {
      locked.advance(Objects.requireNonNullElseGet(recording.at(), clock::instant));
      tell(locked, recording, before);
    }
    return new Recorded<>(recording.fact(), locked.version(), recording.effect());
  }

  /** Records a new opportunity. Three SQL round trips. */
  @Transactional(Transactional.TxType.MANDATORY)
  void create(Opportunity opportunity) {
    opportunities.persist(opportunity);
    tell(opportunity, Recording.created(opportunity).as(Kind.CREATED), new TreeMap<>());
  }

  /**
   * The opportunity, its row locked until the transaction ends. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is none
   * @throws io.vinnrate.kit.precondition.StaleVersionException when it is at another version
   */
  Opportunity locked(UUID id, ExpectedVersion expected) {
    Opportunity opportunity =
        opportunities.findForChange(id).orElseThrow(() -> new OpportunityException.NotFound(id));
    expected.check(opportunity.version());
    return opportunity;
  }

  private void tell(
      Opportunity opportunity, Recording<?> recording, SortedMap<String, String> before) {
    reach.require(opportunity.details().assignment());
    Instant now = opportunity.changedAt();
    List<Delta> deltas = new ArrayList<>(Delta.between(before, OpportunityState.of(opportunity)));
    deltas.addAll(recording.besides());
    history.append(
        new HistoryEntry(
            new HistoryEntry.Key(opportunity.id(), opportunity.version()),
            now,
            now,
            new Circumstances(WireName.of(recording.kind()), callers.actor(), recording.reason()),
            deltas));
    events.publish(new OpportunityEvent.NewState(recording.kind(), opportunity));
  }
}
