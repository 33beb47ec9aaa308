package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Published;
import io.vinnrate.faults.check.Violation.Kind;
import io.vinnrate.faults.work.Attempt;
import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What callers were answered, against what is in the databases. */
final class WriteCheck {

  private WriteCheck() {}

  /** Every acknowledged version is there, and what was deleted is not. */
  static void acknowledged(Snapshot snapshot, Findings findings) {
    Map<String, Long> versions = new LinkedHashMap<>();
    Map<String, Outcome> deletions = new HashMap<>();
    for (Attempt attempt : snapshot.journal()) {
      if (attempt.id() == null) {
        continue;
      }
      if (attempt.outcome() == Outcome.ACKNOWLEDGED) {
        versions.merge(attempt.id(), attempt.version(), Math::max);
      }
      if (attempt.act() == Act.DELETE_OPPORTUNITY && attempt.outcome() != Outcome.REFUSED) {
        deletions.put(attempt.id(), attempt.outcome());
      }
    }
    versions.forEach(
        (id, version) -> {
          Long stored = version(snapshot, id);
          Outcome deletion = deletions.get(id);
          if (deletion == Outcome.ACKNOWLEDGED) {
            findings.expect(
                stored == null,
                Kind.LOST_WRITE,
                id,
                () -> "was deleted and is there at %s".formatted(stored));
          } else if (deletion == null || stored != null) {
            findings.expect(
                stored != null && stored >= version,
                Kind.LOST_WRITE,
                id,
                () -> "version %d was acknowledged, the row's is %s".formatted(version, stored));
          }
        });
  }

  private static @Nullable Long version(Snapshot snapshot, String id) {
    Snapshot.Customer customer = snapshot.customers().get(id);
    if (customer != null) {
      return customer.version();
    }
    Snapshot.Opportunity opportunity = snapshot.opportunities().get(id);
    return opportunity == null ? null : opportunity.version();
  }

  /** What was refused, and nothing else of the same mark, shows nowhere. */
  static void refused(Snapshot snapshot, Findings findings) {
    Set<String> shown = new HashSet<>();
    snapshot
        .records()
        .forEach(it -> Stream.of(text(it.text()), text(it.birth())).forEach(shown::add));
    snapshot.customers().values().forEach(it -> shown.addAll(List.of(it.name(), text(it.birth()))));
    snapshot
        .opportunities()
        .values()
        .forEach(it -> shown.addAll(List.of(it.title(), text(it.birth()))));
    byMark(snapshot)
        .forEach(
            (mark, attempts) -> {
              if (attempts.stream().allMatch(it -> it.outcome() == Outcome.REFUSED)) {
                findings.expect(
                    !shown.contains(mark),
                    Kind.REFUSED_BUT_DONE,
                    mark,
                    () ->
                        "was answered by %d and shows in a row or an event"
                            .formatted(attempts.getLast().status()));
              }
            });
  }

  /** A request that makes something has made it once, however often it was sent. */
  static void repeated(Snapshot snapshot, Findings findings) {
    Map<String, Set<String>> made = made(snapshot);
    byMark(snapshot)
        .forEach(
            (mark, attempts) -> {
              if (!attempts.getFirst().act().creates()) {
                return;
              }
              Set<String> ids = new TreeSet<>(made.getOrDefault(mark, Set.of()));
              attempts.stream().map(Attempt::id).filter(it -> it != null).forEach(ids::add);
              findings.expect(
                  ids.size() <= 1,
                  Kind.DONE_TWICE,
                  mark,
                  () -> "one request has made %s".formatted(ids));
            });
  }

  /** What each mark has made, by the rows and by the events. */
  private static Map<String, Set<String>> made(Snapshot snapshot) {
    Map<String, Set<String>> made = new HashMap<>();
    snapshot.customers().forEach((id, it) -> put(made, it.birth(), id));
    snapshot.opportunities().forEach((id, it) -> put(made, it.birth(), id));
    for (Published event : snapshot.records()) {
      put(made, event.birth(), event.key());
    }
    return made;
  }

  private static void put(Map<String, Set<String>> made, @Nullable String birth, String id) {
    if (birth != null) {
      made.computeIfAbsent(birth, _ -> new TreeSet<>()).add(id);
    }
  }

  private static Map<String, List<Attempt>> byMark(Snapshot snapshot) {
    return snapshot.journal().stream()
        .collect(Collectors.groupingBy(Attempt::mark, LinkedHashMap::new, Collectors.toList()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
