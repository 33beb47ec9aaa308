package io.vinnrate.faults.work;

import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Api.Answer;
import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A caller that registers customers and works on opportunities, which nobody else changes. What it
 * does is decided by its chance and by the answers. What it does not know it asks before it goes
 * on, as callers do.
 */
final class Writer {

  private static final String CUSTOMERS = "/v1/customers";
  private static final String OPPORTUNITIES = "/v1/opportunities";
  private static final Map<String, String> MERGE_PATCH =
      Map.of("Content-Type", "application/merge-patch+json");
  private static final int MOST_TRIES = 4;

  private final String name;
  private final RandomGenerator chance;
  private final Api api;
  private final Journal journal;
  private final List<Thing> customers = new ArrayList<>();
  private final List<Thing> opportunities = new ArrayList<>();
  private @Nullable Creation lastCreation;
  private long marks;

  /**
   * A caller that has done nothing yet.
   *
   * @param name the beginning of its marks
   * @param chance decides what it does
   */
  Writer(String name, RandomGenerator chance, Api api, Journal journal) {
    this.name = name;
    this.chance = chance;
    this.api = api;
    this.journal = journal;
  }

  /** Something that it owns, as far as it knows. */
  private static final class Thing {

    private final Service service;
    private final String path;
    private final String id;
    private long version;
    private boolean uncertain;

    private Thing(Service service, String path, String id, long version) {
      this.service = service;
      this.path = path;
      this.id = id;
      this.version = version;
    }

    private Map<String, String> ifMatch() {
      return Map.of("If-Match", "\"" + version + "\"");
    }
  }

  /** A request that makes something new, as it is sent again with the same key. */
  private record Creation(Act act, String mark, String key, Map<String, Object> body) {}

  /** Does one thing. */
  void step() throws InterruptedException {
    int dice = chance.nextInt(100);
    if (customers.isEmpty() || dice < 8) {
      create(customer());
    } else if (opportunities.isEmpty() || dice < 28) {
      create(opportunity(any(customers).id));
    } else if (dice < 40) {
      rename(any(customers), Act.RENAME_CUSTOMER, "name");
    } else if (dice < 60) {
      rename(any(opportunities), Act.RENAME_OPPORTUNITY, "title");
    } else if (dice < 84) {
      assess(any(opportunities));
    } else if (dice < 87) {
      delete(any(opportunities));
    } else if (dice < 91) {
      repeatLastCreation();
    } else if (dice < 96) {
      renameByAnOldVersion(any(opportunities));
    } else {
      create(opportunity(UUID.randomUUID().toString()));
    }
  }

  private Thing any(List<Thing> things) {
    // The latest are worked on most, so that versions follow each other closely.
    int back = Math.min(things.size() - 1, (int) (Math.abs(chance.nextGaussian()) * 4));
    return things.get(things.size() - 1 - back);
  }

  private String nextMark() {
    return name + "-" + ++marks;
  }

  private Creation customer() {
    String mark = nextMark();
    return new Creation(
        Act.REGISTER_CUSTOMER, mark, "key-" + mark, Map.of("name", mark, "territory", mark));
  }

  private Creation opportunity(String customerId) {
    String mark = nextMark();
    Map<String, Object> body =
        Map.of(
            "customerId", customerId,
            "title", mark,
            "territory", mark,
            "amount", Map.of("amount", 1_000 + chance.nextInt(1_000_000), "currency", "NOK"),
            "expectedCloseDate", "2030-06-30");
    return new Creation(Act.CREATE_OPPORTUNITY, mark, "key-" + mark, body);
  }

  /** Most callers try again when they don't know; some give up. */
  private void create(Creation creation) throws InterruptedException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Answer answer = send(creation);
      if (outcome(answer) != Outcome.UNKNOWN) {
        remember(creation, answer);
        return;
      }
      if (chance.nextInt(5) == 0) {
        return;
      }
      Thread.sleep(200L << tries);
    }
  }

  private Answer send(Creation creation) throws InterruptedException {
    boolean customer = creation.act == Act.REGISTER_CUSTOMER;
    Answer answer =
        api.send(
            chance,
            customer ? Service.CUSTOMER : Service.OPPORTUNITY,
            "POST",
            customer ? CUSTOMERS : OPPORTUNITIES,
            Map.of("Idempotency-Key", creation.key),
            creation.body);
    journal.add(
        new Attempt(
            creation.act,
            creation.mark,
            answer.isSuccess() ? answer.body().path("id").asText() : null,
            outcome(answer),
            answer.isSuccess() ? answer.version() : 0,
            answer.status()));
    return answer;
  }

  private void remember(Creation creation, Answer answer) {
    if (!answer.isSuccess()) {
      return;
    }
    lastCreation = creation;
    String id = answer.body().path("id").asText();
    if (creation.act == Act.REGISTER_CUSTOMER) {
      customers.add(new Thing(Service.CUSTOMER, CUSTOMERS + "/" + id, id, answer.version()));
    } else {
      opportunities.add(
          new Thing(Service.OPPORTUNITY, OPPORTUNITIES + "/" + id, id, answer.version()));
    }
  }

  /** A caller that has lost the answer asks again, long after. */
  private void repeatLastCreation() throws InterruptedException {
    if (lastCreation != null) {
      send(lastCreation);
    }
  }

  private void rename(Thing thing, Act act, String field) throws InterruptedException {
    if (isKnown(thing)) {
      String mark = nextMark();
      change(thing, act, mark, "PATCH", thing.path, Map.of(field, mark));
    }
  }

  private void assess(Thing thing) throws InterruptedException {
    if (isKnown(thing)) {
      BigDecimal need = BigDecimal.valueOf(chance.nextInt(1, 10_000), 4);
      change(
          thing,
          Act.ASSESS_OPPORTUNITY,
          nextMark(),
          "PUT",
          thing.path + "/assessment",
          Map.of("factors", Map.of("need", need)));
    }
  }

  private void delete(Thing thing) throws InterruptedException {
    if (isKnown(thing)) {
      opportunities.remove(thing);
      change(thing, Act.DELETE_OPPORTUNITY, nextMark(), "DELETE", thing.path, null);
    }
  }

  private void change(
      Thing thing, Act act, String mark, String method, String path, @Nullable Object body)
      throws InterruptedException {
    Map<String, String> headers = new HashMap<>(thing.ifMatch());
    if (method.equals("PATCH")) {
      headers.putAll(MERGE_PATCH);
    }
    Answer answer = api.send(chance, thing.service, method, path, headers, body);
    journal.add(attempt(act, mark, thing, answer));
    if (!answer.isSuccess()) {
      thing.uncertain = true;
    } else if (act != Act.DELETE_OPPORTUNITY) {
      thing.version = answer.version();
    }
  }

  /** A write that must be refused: another has been there before. */
  private void renameByAnOldVersion(Thing thing) throws InterruptedException {
    if (isKnown(thing) && thing.version > 1) {
      String mark = nextMark();
      Map<String, String> headers = new HashMap<>(MERGE_PATCH);
      headers.put("If-Match", "\"" + (thing.version - 1) + "\"");
      Answer answer =
          api.send(chance, thing.service, "PATCH", thing.path, headers, Map.of("title", mark));
      journal.add(attempt(Act.RENAME_OPPORTUNITY, mark, thing, answer));
    }
  }

  private static Attempt attempt(Act act, String mark, Thing thing, Answer answer) {
    return new Attempt(
        act,
        mark,
        thing.id,
        outcome(answer),
        answer.isSuccess() ? answer.version() : 0,
        answer.status());
  }

  /** Asks for the version when it is not certain. */
  private boolean isKnown(Thing thing) throws InterruptedException {
    if (!thing.uncertain) {
      return true;
    }
    Answer answer = api.send(chance, thing.service, "GET", thing.path, Map.of(), null);
    if (answer.isSuccess()) {
      thing.version = answer.version();
      thing.uncertain = false;
    }
    return answer.isSuccess();
  }

  /** 409 tells that the first request with the key goes on, so nothing is known. */
  private static Outcome outcome(Answer answer) {
    if (answer.isSuccess()) {
      return Outcome.ACKNOWLEDGED;
    }
    return answer.status() >= 400
            && answer.status() < 500
            && answer.status() != 409
            && answer.status() != 429
        ? Outcome.REFUSED
        : Outcome.UNKNOWN;
  }
}
