package io.vinnrate.fuzz;

import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.request.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was asked and answered, by operation. Thread-safe. */
final class Tally {

  private static final int FIRST_SUCCESS = 200;
  private static final int AFTER_SUCCESS = 300;

  private final Map<Operation, TreeMap<Integer, Long>> statuses = new LinkedHashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Long> occurrences = new LinkedHashMap<>();
  private final Map<Operation, Long> slowest = new HashMap<>();
  private long requests;
  private boolean stopped;

  Tally(List<Operation> operations) {
    operations.forEach(operation -> statuses.put(operation, new TreeMap<>()));
  }

  /** Counts a request; status 0 stands for no answer. */
  synchronized void count(Request request, int status, Duration took) {
    requests++;
    statuses
        .computeIfAbsent(request.operation(), _ -> new TreeMap<>())
        .merge(status, 1L, Long::sum);
    slowest.merge(request.operation(), took.toMillis(), Math::max);
  }

  /** Counts a finding; tells whether it is the first with its key. */
  synchronized boolean isNew(Finding finding) {
    return occurrences.merge(finding.key(), 1L, Long::sum) == 1;
  }

  /** Keeps the smallest request of a new finding. */
  synchronized void keep(Finding finding) {
    findings.put(finding.key(), finding);
  }

  /** A service went away: what is asked now says nothing. */
  synchronized void stop() {
    stopped = true;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  synchronized long requests() {
    return requests;
  }

  synchronized int distinctFindings() {
    return occurrences.size();
  }

  /** The table, and the operations that never did what they were asked. */
  synchronized List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%9s %8s %10s  %s", "requests", "findings", "slowest ms", "operation"));
    statuses.forEach((operation, seen) -> lines.add(line(operation, seen)));
    List<Operation> never =
        statuses.entrySet().stream()
            .filter(entry -> entry.getValue().keySet().stream().noneMatch(Tally::isSuccess))
            .map(Map.Entry::getKey)
            .toList();
    if (!never.isEmpty()) {
      lines.add("");
      lines.add("Never answered by 2xx:");
      never.forEach(operation -> lines.add("  " + operation));
    }
    return lines;
  }

  private static boolean isSuccess(int status) {
    return status >= FIRST_SUCCESS && status < AFTER_SUCCESS;
  }

  private String line(Operation operation, Map<Integer, Long> seen) {
    return String.format(
        Locale.ROOT,
        "%,9d %8d %,10d  %s  %s",
        seen.values().stream().mapToLong(Long::longValue).sum(),
        occurrences.keySet().stream().filter(key -> key.contains("|" + operation + "|")).count(),
        slowest.getOrDefault(operation, 0L),
        operation,
        seen.entrySet().stream()
            .map(status -> status.getKey() + "×" + status.getValue())
            .collect(Collectors.joining(" ")));
  }
}
