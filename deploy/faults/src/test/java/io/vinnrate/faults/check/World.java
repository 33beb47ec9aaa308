package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Customer;
import io.vinnrate.faults.check.Snapshot.KnownCustomer;
import io.vinnrate.faults.check.Snapshot.LatestScore;
import io.vinnrate.faults.check.Snapshot.Opportunity;
import io.vinnrate.faults.check.Snapshot.Place;
import io.vinnrate.faults.check.Snapshot.Published;
import io.vinnrate.faults.check.Snapshot.Score;
import io.vinnrate.faults.check.Snapshot.Scored;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt;
import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small world in which all is well: a customer that was renamed, an opportunity that was assessed
 * and renamed, one that was deleted, a refused write, one of which nothing is known, and a poisoned
 * message. Tests take away, add or change one thing.
 */
final class World {

  static final String CUSTOMER = "c-1";
  static final String OPPORTUNITY = "o-1";
  static final String DELETED = "o-2";
  static final Place POISON = new Place(Service.CUSTOMERS, 3, 17);

  final List<Attempt> journal = new ArrayList<>();
  final List<Published> records = new ArrayList<>();
  final Map<String, Customer> customers = new HashMap<>();
  final Map<String, Opportunity> opportunities = new HashMap<>();
  final Map<Service, Map<String, KnownCustomer>> known = new EnumMap<>(Service.class);
  final Map<String, Scored> scored = new HashMap<>();
  final Map<String, LatestScore> latest = new HashMap<>();
  final List<Score> scores = new ArrayList<>();
  final Map<Service, Long> outbox = new EnumMap<>(Service.class);
  final Set<Place> poison = new HashSet<>(Set.of(POISON));
  final Map<Service, List<Place>> parked = new EnumMap<>(Service.class);
  private long offset = 100;

  World() {
    answered(Act.REGISTER_CUSTOMER, "m1", CUSTOMER, 1);
    answered(Act.RENAME_CUSTOMER, "m2", CUSTOMER, 2);
    answered(Act.CREATE_OPPORTUNITY, "m3", OPPORTUNITY, 1);
    answered(Act.ASSESS_OPPORTUNITY, "m4", OPPORTUNITY, 2);
    answered(Act.RENAME_OPPORTUNITY, "m5", OPPORTUNITY, 3);
    answered(Act.CREATE_OPPORTUNITY, "m6", DELETED, 1);
    answered(Act.DELETE_OPPORTUNITY, "m7", DELETED, 0);
    journal.add(new Attempt(Act.RENAME_OPPORTUNITY, "m8", OPPORTUNITY, Outcome.REFUSED, 0, 412));
    journal.add(new Attempt(Act.CREATE_OPPORTUNITY, "m9", null, Outcome.UNKNOWN, 0, 0));
    customers.put(CUSTOMER, new Customer(2, 2, "m2", "m1"));
    opportunities.put(OPPORTUNITY, new Opportunity(3, "m5", "m3", "{need}"));
    customerEvents();
    opportunityEvents();
    readModels();
    putAside();
  }

  private void answered(Act act, String mark, String id, long version) {
    journal.add(new Attempt(act, mark, id, Outcome.ACKNOWLEDGED, version, 200));
  }

  private void customerEvents() {
    event(Service.CUSTOMERS, CUSTOMER, 1, "customer.registered", "m1", null);
    event(Service.CUSTOMERS, CUSTOMER, 2, "customer.changed", "m2", null);
    event(Service.CUSTOMERS, CUSTOMER, 1, "customer.registered", "m1", null); // sent again
  }

  private void opportunityEvents() {
    event(Service.OPPORTUNITIES, OPPORTUNITY, 1, "opportunity.created", "m3", "m3");
    event(Service.OPPORTUNITIES, OPPORTUNITY, 2, "opportunity.assessed", "m3", "m3");
    event(Service.OPPORTUNITIES, OPPORTUNITY, 3, "opportunity.changed", "m5", "m3");
    event(Service.OPPORTUNITIES, DELETED, 1, "opportunity.created", "m6", "m6");
    event(Service.OPPORTUNITIES, DELETED, 2, "opportunity.deleted", null, null);
    event(Service.SCORES, OPPORTUNITY, 1, "score.computed", null, null);
    event(Service.SCORES, OPPORTUNITY, 2, "score.computed", null, null);
    event(Service.SCORES, DELETED, 1, "score.computed", null, null);
    event(Service.SCORES, DELETED, 2, "score.deleted", null, null);
  }

  private void readModels() {
    for (Service service : Service.consumers()) {
      known.put(service, new HashMap<>(Map.of(CUSTOMER, new KnownCustomer(2, "m2"))));
    }
    scored.put(OPPORTUNITY, new Scored(3, false, "s-2", 2));
    scored.put(DELETED, new Scored(2, true, "s-3", 2));
    latest.put(OPPORTUNITY, new LatestScore(2, false));
    latest.put(DELETED, new LatestScore(2, true));
    scores.add(new Score("s-1", OPPORTUNITY, 1, "default-1", "hash-1", "{}"));
    scores.add(new Score("s-2", OPPORTUNITY, 2, "default-1", "hash-2", "{need}"));
    scores.add(new Score("s-3", DELETED, 1, "default-1", "hash-1", "{}"));
    for (Service service : Service.values()) {
      outbox.put(service, 0L);
    }
  }

  private void putAside() {
    records.add(new Published(POISON, "", "", "", 0, null, null, null));
    for (Service service : Service.consumers()) {
      parked.put(service, new ArrayList<>(List.of(POISON)));
      deadLetter(service, POISON);
    }
  }

  void deadLetter(Service service, Place of) {
    records.add(
        new Published(
            new Place(service.deadLetters(), 0, offset++), "", "", "", 0, null, null, of));
  }

  void event(
      String topic,
      String key,
      long version,
      String type,
      @Nullable String text,
      @Nullable String birth) {
    records.add(
        new Published(
            new Place(topic, 0, offset++),
            key,
            topic + key + version,
            "io.vinnrate." + type + ".v1",
            version,
            text,
            birth,
            null));
  }

  /** Changes the records for which something holds. */
  void replace(Predicate<Published> which, UnaryOperator<Published> by) {
    records.replaceAll(it -> which.test(it) ? by.apply(it) : it);
  }

  Snapshot snapshot() {
    return new Snapshot(
        journal,
        records,
        customers,
        opportunities,
        known,
        scored,
        latest,
        scores,
        outbox,
        poison,
        parked);
  }
}
