package io.vinnrate.customer.person;

import io.vinnrate.customer.contact.TouchpointService;
import io.vinnrate.customer.person.People.Located;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Tells a person what is held on it. */
@ApplicationScoped
public class PersonExport {

  private final People people;
  private final Identities identities;
  private final TouchpointService touchpoints;

  PersonExport(People people, Identities identities, TouchpointService touchpoints) {
    this.people = people;
    this.identities = identities;
    this.touchpoints = touchpoints;
  }

  /**
   * All that this service holds on a person. Three SQL round trips.
   *
   * @throws PersonException.NotFound when there never was such a person, or it was erased
   */
  @Transactional
  public HeldOnPerson of(UUID id) {
    if (identities.find(id).orElse(true)) {
      throw new PersonException.NotFound(id);
    }
    Optional<Located> found = people.find(id);
    return found
        .map(
            it ->
                new HeldOnPerson(
                    id,
                    it.customerId(),
                    it.person(),
                    touchpoints.with(id, it.customerId(), it.person().name())))
        .orElseGet(() -> new HeldOnPerson(id, null, null, touchpoints.with(id, null, null)));
  }
}
