package io.vinnrate.opportunity.erasure;

import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.erasure.StoredCopies;
import io.vinnrate.opportunity.OpportunityException;
import io.vinnrate.opportunity.StakeholderErasure;
import io.vinnrate.opportunity.StakeholderErasure.Erased;
import io.vinnrate.opportunity.StakeholderLife;
import io.vinnrate.opportunity.activity.ActivityStore;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import io.vinnrate.opportunity.person.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The erasure of people: what names them goes from the opportunities in whose decisions they take
 * or took part, from all that was noted of these, and from all stored copies. Each use case is one
 * transaction.
 */
@ApplicationScoped
@Transactional
public class PersonErasure {

  private final KnownPeople people;
  private final StakeholderErasure stakeholders;
  private final ActivityStore activities;
  private final EvidenceStore evidence;
  private final StoredCopies copies;

  PersonErasure(
      KnownPeople people,
      StakeholderErasure stakeholders,
      ActivityStore activities,
      EvidenceStore evidence,
      StoredCopies copies) {
    this.people = people;
    this.stakeholders = stakeholders;
    this.activities = activities;
    this.evidence = evidence;
    this.copies = copies;
  }

  /**
   * Erases a person, whom no stakeholder can be from now on. The SQL round trips grow with the
   * opportunities that the person takes part in.
   *
   * @param at when the person was erased by its owner
   * @return false when that was done before
   */
  public boolean erase(UUID person, Instant at) {
    if (!people.erase(person, at)) {
      return false;
    }
    Set<String> names = new HashSet<>();
    for (UUID opportunity : people.lockOpportunities(person)) {
      names.addAll(names(eraseFrom(opportunity, life -> life.people().contains(person))));
    }
    copies.erase(ErasedTexts.of(names));
    return true;
  }

  /**
   * Erases everybody whom the id of a stakeholder stands or stood for.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is no such opportunity, or it never had that
   *     stakeholder
   */
  public long erase(UUID opportunityId, UUID stakeholderId) {
    Erased erased = eraseFrom(opportunityId, life -> life.stakeholderId().equals(stakeholderId));
    if (erased.lives().isEmpty()) {
      throw OpportunityException.noStakeholder(opportunityId, stakeholderId);
    }
    copies.erase(ErasedTexts.of(names(erased)));
    return erased.version();
  }

  private Erased eraseFrom(UUID opportunityId, Predicate<StakeholderLife> whose) {
    Erased erased = stakeholders.erase(opportunityId, whose);
    ErasedTexts texts = erased.texts();
    activities.erase(opportunityId, texts);
    evidence.erase(opportunityId, texts);
    Set<UUID> known = new HashSet<>();
    erased.lives().forEach(life -> known.addAll(life.people()));
    people.forget(known, opportunityId);
    return erased;
  }

  private static Set<String> names(Erased erased) {
    return erased.lives().stream()
        .flatMap(life -> life.names().stream())
        .collect(Collectors.toSet());
  }
}
