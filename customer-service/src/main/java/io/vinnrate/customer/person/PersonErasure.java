package io.vinnrate.customer.person;

import io.vinnrate.customer.CustomerChanges;
import io.vinnrate.customer.CustomerKey;
import io.vinnrate.customer.person.People.Located;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.erasure.StoredCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The erasure of a person: nothing that tells who it was is left, here or, by an event, elsewhere.
 */
@ApplicationScoped
public class PersonErasure {

  private final People people;
  private final Identities identities;
  private final Mentions mentions;
  private final CustomerChanges changes;
  private final StoredCopies copies;
  private final PersonEvents events;
  private final AuditTrail trail;
  private final Clock clock;

  PersonErasure(
      People people,
      Identities identities,
      Mentions mentions,
      CustomerChanges changes,
      StoredCopies copies,
      PersonEvents events,
      AuditTrail trail,
      Clock clock) {
    this.people = people;
    this.identities = identities;
    this.mentions = mentions;
    this.changes = changes;
    this.copies = copies;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Erases a person, also one who is at no customer any more; once erased there is nothing to do.
   * The person goes, the touchpoints stay and are with nobody; free texts of the customers that
   * these are of, and all stored copies, do not say name, e-mail address and telephone number any
   * more. One transaction; its SQL round trips do not grow with what there is, the time does.
   *
   * @throws PersonException.NotFound when there never was such a person
   */
  @Transactional
  public void erase(UUID id) {
    List<UUID> customers =
        changes.lock(mentions.customersOf(id), List.of()).stream().map(CustomerKey::id).toList();
    boolean erased = identities.lock(id).orElseThrow(() -> new PersonException.NotFound(id));
    if (erased) {
      return;
    }
    forget(id, customers);
    Instant now = clock.instant();
    identities.erased(id, now);
    events.erased(id, now);
    trail.changed(Target.of("person", id));
  }

  private void forget(UUID id, List<UUID> customers) {
    Optional<Located> found = people.find(id);
    mentions.unlink(id);
    if (found.isPresent()) {
      ErasedTexts texts = ErasedTexts.of(found.get().person().telling());
      people.remove(found.get().customerId(), id);
      mentions.erase(customers, texts);
      copies.erase(texts);
    }
    changes.advance(customers);
  }
}
