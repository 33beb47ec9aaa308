package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Published;
import io.vinnrate.faults.check.Violation.Kind;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt;
import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is in the topics, against what is in the databases. */
final class EventCheck {

  private EventCheck() {}

  /** Each version of each aggregate has its event; what an acknowledged write said is in one. */
  static void complete(Snapshot snapshot, Findings findings) {
    for (Source source : sources(snapshot)) {
      Map<String, SortedMap<Long, Published>> sent = byKey(snapshot, source.topic);
      source.versions.forEach(
          (id, version) ->
              gapless(id, version, sent.getOrDefault(id, new TreeMap<>()), source, findings));
      sent.forEach(
          (id, versions) -> {
            if (!source.versions.containsKey(id)) {
              gapless(id, versions.lastKey(), versions, source, findings);
            }
          });
    }
    marks(snapshot, findings);
    deletions(snapshot, findings);
  }

  private static void gapless(
      String id, long last, SortedMap<Long, Published> sent, Source source, Findings findings) {
    for (long next = 1; next <= last; next++) {
      long version = next;
      findings.expect(
          sent.containsKey(version),
          Kind.LOST_EVENT,
          id,
          () -> "version %d of %d is not in %s".formatted(version, last, source.topic));
    }
  }

  private static void marks(Snapshot snapshot, Findings findings) {
    Set<List<String>> told = new HashSet<>();
    snapshot.records().stream()
        .filter(it -> it.text() != null)
        .forEach(it -> told.add(List.of(it.key(), String.valueOf(it.text()))));
    for (Attempt attempt : snapshot.journal()) {
      if (attempt.outcome() == Outcome.ACKNOWLEDGED && attempt.act().showsMark()) {
        findings.expect(
            told.contains(List.of(String.valueOf(attempt.id()), attempt.mark())),
            Kind.LOST_EVENT,
            String.valueOf(attempt.id()),
            () -> "no event tells of %s, which was acknowledged".formatted(attempt.mark()));
      }
    }
  }

  private static void deletions(Snapshot snapshot, Findings findings) {
    Map<String, SortedMap<Long, Published>> sent = byKey(snapshot, Service.OPPORTUNITIES);
    for (Attempt attempt : snapshot.journal()) {
      if (attempt.act() == Act.DELETE_OPPORTUNITY && attempt.outcome() == Outcome.ACKNOWLEDGED) {
        SortedMap<Long, Published> versions = sent.get(String.valueOf(attempt.id()));
        findings.expect(
            versions != null && versions.lastEntry().getValue().isDeletion(),
            Kind.LOST_EVENT,
            String.valueOf(attempt.id()),
            () -> "no event tells that it was deleted, which was acknowledged");
      }
    }
  }

  /** No event tells of a version that is not there, and no two tell of the same. */
  static void founded(Snapshot snapshot, Findings findings) {
    for (Source source : sources(snapshot)) {
      Map<List<Object>, Set<String>> ids = new HashMap<>();
      for (Published event : events(snapshot, source.topic)) {
        ids.computeIfAbsent(List.of(event.key(), event.version()), _ -> new HashSet<>())
            .add(event.eventId());
        Long version = source.versions.get(event.key());
        findings.expect(
            version == null || event.version() <= version,
            Kind.UNFOUNDED_EVENT,
            event.key(),
            () ->
                "%s tells of version %d, the row's is %s"
                    .formatted(event.place(), event.version(), version));
      }
      ids.forEach(
          (version, sent) ->
              findings.expect(
                  sent.size() == 1,
                  Kind.TWO_EVENTS,
                  String.valueOf(version.getFirst()),
                  () -> "version %s has the events %s".formatted(version.getLast(), sent)));
      byKey(snapshot, source.topic)
          .forEach(
              (id, versions) ->
                  findings.expect(
                      source.versions.containsKey(id)
                          || versions.lastEntry().getValue().isDeletion(),
                      Kind.UNFOUNDED_EVENT,
                      id,
                      () ->
                          "has events in %s, no row, and was not deleted".formatted(source.topic)));
    }
  }

  /** A topic, and the version up to which each key must have events. */
  private record Source(String topic, Map<String, Long> versions) {}

  private static List<Source> sources(Snapshot snapshot) {
    return List.of(
        new Source(Service.CUSTOMERS, map(snapshot.customers(), Snapshot.Customer::revision)),
        new Source(
            Service.OPPORTUNITIES, map(snapshot.opportunities(), Snapshot.Opportunity::version)),
        new Source(Service.SCORES, map(snapshot.scored(), Snapshot.Scored::scoreVersion)));
  }

  private static <T> Map<String, Long> map(Map<String, T> rows, ToLongFunction<T> version) {
    return rows.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> version.applyAsLong(entry.getValue())));
  }

  private static List<Published> events(Snapshot snapshot, String topic) {
    return snapshot.records(topic).stream()
        .filter(it -> !snapshot.poison().contains(it.place()))
        .toList();
  }

  private static Map<String, SortedMap<Long, Published>> byKey(Snapshot snapshot, String topic) {
    Map<String, SortedMap<Long, Published>> byKey = new HashMap<>();
    for (Published event : events(snapshot, topic)) {
      byKey.computeIfAbsent(event.key(), _ -> new TreeMap<>()).put(event.version(), event);
    }
    return byKey;
  }
}
