package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Place;
import io.vinnrate.faults.check.Snapshot.Published;
import io.vinnrate.faults.check.Violation.Kind;
import io.vinnrate.faults.stack.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was put aside, against what can't be applied. */
final class PoisonCheck {

  private PoisonCheck() {}

  /**
   * Each service has put aside the poison in its topics, told of it, and put aside nothing else.
   */
  static void exact(Snapshot snapshot, Findings findings) {
    for (Service service : Service.consumers()) {
      Set<Place> parked = new HashSet<>(snapshot.parked().getOrDefault(service, List.of()));
      Set<Place> told = new HashSet<>();
      for (Published letter : snapshot.records(service.deadLetters())) {
        if (letter.of() != null) {
          told.add(letter.of());
        }
      }
      for (Place poison : snapshot.poison()) {
        if (service.taken().contains(poison.topic())) {
          lost(service, "the table inbox_parked", poison, parked, findings);
          lost(service, service.deadLetters(), poison, told, findings);
        }
      }
      parked.addAll(told);
      for (Place place : parked) {
        findings.expect(
            snapshot.poison().contains(place),
            Kind.UNFOUNDED_DEAD_LETTER,
            place.toString(),
            () ->
                "%s has put aside what is no poison; the reason is in inbox_parked"
                    .formatted(service.serviceName()));
      }
    }
  }

  private static void lost(
      Service service, String where, Place poison, Set<Place> found, Findings findings) {
    findings.expect(
        found.contains(poison),
        Kind.LOST_POISON,
        poison.toString(),
        () -> "can't be applied by %s and is not in %s".formatted(service.serviceName(), where));
  }
}
