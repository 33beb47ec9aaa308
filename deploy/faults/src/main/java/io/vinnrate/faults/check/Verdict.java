package io.vinnrate.faults.check;

import java.util.List;
import java.util.Locale;

/**
 * What became of each promise.
 *
 * @param lines one for each
 */
public record Verdict(List<Line> lines) {

  /**
   * One promise.
   *
   * @param promise in words
   * @param looked how many things were looked at
   * @param violations where it was not kept
   */
  public record Line(String promise, long looked, List<Violation> violations) {}

  /** Where promises were not kept. */
  public List<Violation> violations() {
    return lines.stream().flatMap(line -> line.violations().stream()).toList();
  }

  /** A row for each promise. */
  public List<String> table() {
    return lines.stream()
        .map(
            line ->
                String.format(
                    Locale.ROOT,
                    "  %-48s %,9d checked  %s",
                    line.promise,
                    line.looked,
                    line.violations.isEmpty() ? "kept" : line.violations.size() + " VIOLATIONS"))
        .toList();
  }
}
