package io.vinnrate.opportunity.erasure;

import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.opportunity.BuyingCentres;
import io.vinnrate.opportunity.OpportunityException;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.StakeholderLife;
import io.vinnrate.opportunity.StakeholderLives;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityStore;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.person.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what is held on them. Each use case is one transaction, of four SQL round trips for
 * each opportunity.
 */
@ApplicationScoped
@Transactional
public class PersonExport {

  private final KnownPeople people;
  private final BuyingCentres centres;
  private final History history;
  private final ActivityStore activities;
  private final EvidenceStore evidence;

  PersonExport(
      KnownPeople people,
      BuyingCentres centres,
      History history,
      ActivityStore activities,
      EvidenceStore evidence) {
    this.people = people;
    this.centres = centres;
    this.history = history;
    this.activities = activities;
    this.evidence = evidence;
  }

  /** What is held on a person, by the opportunities; nothing when nothing is. */
  public List<HeldInOpportunity> of(UUID person) {
    return people.opportunities(person).stream()
        .map(opportunity -> held(opportunity, life -> life.people().contains(person)))
        .toList();
  }

  /**
   * What is held on everybody whom the id of a stakeholder stands or stood for.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity, or it never had that
   *     stakeholder
   */
  public HeldInOpportunity of(UUID opportunityId, UUID stakeholderId) {
    HeldInOpportunity held =
        held(opportunityId, life -> life.stakeholderId().equals(stakeholderId));
    if (held.history().isEmpty()) {
      throw OpportunityException.noStakeholder(opportunityId, stakeholderId);
    }
    return held;
  }

  private HeldInOpportunity held(UUID opportunityId, Predicate<StakeholderLife> whose) {
    SortedMap<UUID, Stakeholder> known = centres.of(opportunityId).fact().stakeholders();
    List<HistoryEntry> entries = history.whole(opportunityId);
    List<StakeholderLife> lives =
        StakeholderLives.of(entries).all().stream().filter(whose).toList();
    Traces traces =
        new Traces(
            lives.stream().map(StakeholderLife::stakeholderId).collect(Collectors.toSet()),
            ErasedTexts.of(lives.stream().flatMap(life -> life.names().stream()).toList()));
    SortedMap<UUID, Stakeholder> still = new TreeMap<>(known);
    still.keySet().retainAll(traces.stakeholders());
    return new HeldInOpportunity(
        opportunityId,
        still,
        entries.stream().flatMap(traces::in).toList(),
        activities.list(opportunityId, null, Activity.MAX_PER_OPPORTUNITY).stream()
            .filter(it -> traces.of(it.stakeholderIds()) || traces.in(it.what()))
            .toList(),
        evidence.of(opportunityId).stream()
            .filter(it -> traces.of(it.stakeholderId()) || traces.in(it.text(), it.quote()))
            .toList());
  }

  /**
   * By what a person is found.
   *
   * @param stakeholders the ids that stand or stood for the person
   * @param names all names that the person had
   */
  private record Traces(Set<UUID> stakeholders, ErasedTexts names) {

    boolean of(@Nullable UUID stakeholder) {
      return stakeholder != null && stakeholders.contains(stakeholder);
    }

    boolean of(List<UUID> several) {
      return several.stream().anyMatch(stakeholders::contains);
    }

    boolean in(@Nullable String... texts) {
      return Stream.of(texts).anyMatch(names::areIn);
    }

    /** What an entry says of the person; empty when it says nothing. */
    Stream<HistoryEntry> in(HistoryEntry entry) {
      List<Delta> deltas = entry.deltas().stream().filter(this::isAbout).toList();
      return deltas.isEmpty() && !in(entry.reason())
          ? Stream.empty()
          : Stream.of(entry.with(deltas));
    }

    private boolean isAbout(Delta delta) {
      return stakeholders.stream().anyMatch(it -> delta.path().startsWith("/stakeholders/" + it))
          || in(delta.from(), delta.to());
    }
  }
}
