package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.person.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Who takes part in the customers' decisions. Each use case is one transaction. */
@ApplicationScoped
public class BuyingCentres {

  private final OpportunityRepository opportunities;
  private final OpportunityChanges changes;
  private final KnownPeople people;
  private final Clock clock;

  BuyingCentres(
      OpportunityRepository opportunities,
      OpportunityChanges changes,
      KnownPeople people,
      Clock clock) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Notes what is known of a stakeholder. Six SQL round trips, two when it is known already; three
   * more when it says which person that is.
   *
   * @throws OpportunityException when the opportunity is closed or can't have it, or the person was
   *     erased
   */
  @Transactional
  public Recorded<Stakeholder> put(
      UUID id, ExpectedVersion expected, UUID stakeholderId, Stakeholder stakeholder) {
    UUID person = stakeholder.personId();
    if (person != null && people.isErased(person)) {
      throw new OpportunityException.PersonErased(person);
    }
    return changes.record(
        id,
        expected,
        it -> {
          boolean isNew = !it.buyingCentre().has(stakeholderId);
          boolean different = it.put(stakeholderId, stakeholder, clock.instant());
          if (person != null) {
            people.note(person, id, stakeholderId);
          }
          return isNew ? Recording.created(stakeholder) : Recording.changed(stakeholder, different);
        });
  }

  /**
   * Forgets a stakeholder. Six SQL round trips.
   *
   * @return the opportunity's version after it
   * @throws OpportunityException.NotFound when there is no such stakeholder
   * @throws OpportunityException.Closed when the opportunity is closed
   */
  @Transactional
  public long remove(UUID id, ExpectedVersion expected, UUID stakeholderId) {
    return changes
        .record(
            id,
            expected,
            it -> {
              it.removeStakeholder(stakeholderId);
              return Recording.removed(stakeholderId);
            })
        .version();
  }

  /**
   * Those who take part in the decision. One SQL round trip.
   *
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public Versioned<BuyingCentre> of(UUID id) {
    Opportunity opportunity =
        opportunities
            .findWithStakeholders(id)
            .orElseThrow(() -> new OpportunityException.NotFound(id));
    return new Versioned<>(opportunity.buyingCentre(), opportunity.version());
  }
}
