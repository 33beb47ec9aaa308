package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.KnownCustomer;
import io.vinnrate.faults.check.Snapshot.LatestScore;
import io.vinnrate.faults.check.Snapshot.Scored;
import io.vinnrate.faults.check.Violation.Kind;
import io.vinnrate.faults.stack.Service;
import java.util.Map;

/** What services know of each other, against what each has. */
final class ReadModelCheck {

  private ReadModelCheck() {}

  /** Nothing is missing, behind or ahead, and what was deleted is known to be. */
  static void current(Snapshot snapshot, Findings findings) {
    snapshot
        .knownCustomers()
        .forEach((service, known) -> customers(snapshot, service, known, findings));
    opportunities(snapshot, findings);
    scores(snapshot, findings);
  }

  private static void customers(
      Snapshot snapshot, Service service, Map<String, KnownCustomer> known, Findings findings) {
    snapshot
        .customers()
        .forEach(
            (id, customer) ->
                findings.expect(
                    new KnownCustomer(customer.revision(), customer.name()).equals(known.get(id)),
                    Kind.WRONG_READ_MODEL,
                    id,
                    () ->
                        "%s is %s in known_customer of %s"
                            .formatted(customer, known.get(id), service.serviceName())));
    known.forEach(
        (id, customer) ->
            findings.expect(
                snapshot.customers().containsKey(id) || customer.name() == null,
                Kind.WRONG_READ_MODEL,
                id,
                () ->
                    "is in known_customer of %s and nowhere else"
                        .formatted(service.serviceName())));
  }

  private static void opportunities(Snapshot snapshot, Findings findings) {
    snapshot
        .opportunities()
        .forEach(
            (id, opportunity) -> {
              Scored scored = snapshot.scored().get(id);
              findings.expect(
                  scored != null && !scored.deleted() && scored.version() == opportunity.version(),
                  Kind.WRONG_READ_MODEL,
                  id,
                  () ->
                      "is at version %d, and %s in scored_opportunity"
                          .formatted(opportunity.version(), scored));
            });
    snapshot
        .scored()
        .forEach(
            (id, scored) ->
                findings.expect(
                    scored.deleted() || snapshot.opportunities().containsKey(id),
                    Kind.WRONG_READ_MODEL,
                    id,
                    () -> "is in scored_opportunity and was deleted, or never was"));
  }

  private static void scores(Snapshot snapshot, Findings findings) {
    snapshot
        .scored()
        .forEach(
            (id, scored) ->
                findings.expect(
                    new LatestScore(scored.scoreVersion(), scored.deleted())
                        .equals(snapshot.latestScores().get(id)),
                    Kind.WRONG_READ_MODEL,
                    id,
                    () ->
                        "%s is %s in latest_score of opportunity-service"
                            .formatted(scored, snapshot.latestScores().get(id))));
  }
}
