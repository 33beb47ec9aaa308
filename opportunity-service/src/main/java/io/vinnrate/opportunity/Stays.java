package io.vinnrate.opportunity;

import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.pipeline.Pipeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an opportunity was where, from what its history's entries changed. A stay ends when
 * the opportunity goes on or is closed, and a reopening begins one.
 */
final class Stays {

  private static final String ACTIVITY = "/exitActivities/";
  private static final String DONE_AT = "/doneAt";

  private final Function<String, Pipeline> pipelines;
  private final List<Stay> stays = new ArrayList<>();
  private SortedMap<String, String> state = new TreeMap<>();

  /**
   * No stays yet.
   *
   * @param pipelines gives the pipeline of a version
   */
  Stays(Function<String, Pipeline> pipelines) {
    this.pipelines = pipelines;
  }

  /** The stays until the last entry, oldest first. */
  List<Stay> all() {
    return List.copyOf(stays);
  }

  /**
   * Takes in the next entry.
   *
   * @param at when it happened
   * @param move whether a seller moved the opportunity, which is checked; others are not
   * @param reason why it happened
   * @param deltas what it changed
   */
  void add(Instant at, boolean move, @Nullable String reason, List<Delta> deltas) {
    SortedMap<String, String> before = state;
    state = Delta.applied(before, deltas);
    boolean reopened = isClosed(before) && !isClosed(state);
    if (stays.isEmpty() || reopened) {
      begin(at, reason, false);
    } else if (!isClosed(before) && !place(before).equals(place(state))) {
      end(at);
      begin(at, reason, move && isForced(before));
    }
    if (isClosed(state) && !isClosed(before)) {
      end(closedAt(at));
    }
  }

  private void begin(Instant at, @Nullable String reason, boolean forced) {
    Place place = place(state);
    Instant earliest = stays.isEmpty() ? at : stays.getLast().latest();
    Instant from = at.isBefore(earliest) ? earliest : at;
    stays.add(new Stay(place.pipeline(), place.stage(), from, null, reason, forced));
  }

  private void end(Instant at) {
    stays.set(stays.size() - 1, stays.getLast().until(at));
  }

  private Instant closedAt(Instant otherwise) {
    String said = state.get("/closure/closedAt");
    return said == null ? otherwise : Instant.parse(said);
  }

  private static boolean isClosed(Map<String, String> state) {
    return state.containsKey("/closure/outcome");
  }

  private static Place place(Map<String, String> state) {
    String pipeline = state.get("/pipeline");
    String stage = state.get("/stage");
    if (pipeline == null || stage == null) {
      throw new IllegalStateException("The history does not tell where the opportunity is");
    }
    return new Place(pipeline, stage);
  }

  /** Whether a move would have been refused if it had not been forced. */
  private boolean isForced(Map<String, String> before) {
    Place from = place(before);
    Place to = place(state);
    return from.pipeline().equals(to.pipeline())
        && !pipelines
            .apply(from.pipeline())
            .undone(from.stage(), to.stage(), done(before))
            .isEmpty();
  }

  private static Set<String> done(Map<String, String> state) {
    return state.keySet().stream()
        .filter(it -> it.startsWith(ACTIVITY) && it.endsWith(DONE_AT))
        .map(it -> it.substring(ACTIVITY.length(), it.length() - DONE_AT.length()))
        .collect(Collectors.toSet());
  }

  /** A stage of a pipeline. */
  private record Place(String pipeline, String stage) {}
}
