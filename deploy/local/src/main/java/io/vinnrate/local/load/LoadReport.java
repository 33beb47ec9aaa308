package io.vinnrate.local.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What became of each row so far; safe for several threads. */
final class LoadReport {

  /** A row that was refused, and why. */
  record Refusal(long line, Problem problem) {

    @Override
    public String toString() {
      return "line " + line + ": " + problem.line();
    }
  }

  private final List<Loaded> loaded = Collections.synchronizedList(new ArrayList<>());
  private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());

  void loaded(Loaded item) {
    loaded.add(item);
  }

  void refused(long line, Problem problem) {
    refusals.add(new Refusal(line, problem));
  }

  /** To be read when all work is done. */
  Collection<Loaded> loaded() {
    return loaded;
  }

  /** The refused rows in the file's order; to be read when all work is done. */
  List<Refusal> refusals() {
    return refusals.stream().sorted(Comparator.comparingLong(Refusal::line)).toList();
  }

  int rows() {
    return loaded.size() + refusals.size();
  }

  long count(Loaded.Change change) {
    return loaded.stream().filter(item -> item.change() == change).count();
  }

  /** The counts on one line. */
  String line() {
    return "%d rows: %d created, %d changed, %d unchanged, %d refused"
        .formatted(
            rows(),
            count(Loaded.Change.CREATED),
            count(Loaded.Change.CHANGED),
            count(Loaded.Change.UNCHANGED),
            refusals.size());
  }
}
