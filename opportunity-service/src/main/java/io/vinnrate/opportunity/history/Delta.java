package io.vinnrate.opportunity.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became different. A state is a map of paths to values: the paths are JSON pointers
 * into an opportunity as callers see it, the values are texts, and what is not there has no value.
 *
 * @param path what, such as {@code /assessment/answers/budget}
 * @param from the value before; null when there was none
 * @param to the value after; null when there is none any more
 */
public record Delta(String path, @Nullable String from, @Nullable String to) {

  /** What is different between two states, in the order of the paths. */
  public static List<Delta> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Delta> deltas = new ArrayList<>();
    for (String path : paths) {
      String from = before.get(path);
      String to = after.get(path);
      if (!Objects.equals(from, to)) {
        deltas.add(new Delta(path, from, to));
      }
    }
    return deltas;
  }

  /**
   * The state that deltas make of another: {@code applied(before, between(before, after))} is
   * {@code after}.
   */
  public static SortedMap<String, String> applied(
      SortedMap<String, String> state, List<Delta> deltas) {
    SortedMap<String, String> next = new TreeMap<>(state);
    for (Delta delta : deltas) {
      if (delta.to() == null) {
        next.remove(delta.path());
      } else {
        next.put(delta.path(), delta.to());
      }
    }
    return next;
  }

  /** What comes with something that was not there: each of its values at its path. */
  public static List<Delta> added(Map<String, String> values) {
    return between(new TreeMap<>(), new TreeMap<>(values));
  }

  /** What goes with something that was there. */
  public static List<Delta> removed(Map<String, String> values) {
    return between(new TreeMap<>(values), new TreeMap<>());
  }
}
