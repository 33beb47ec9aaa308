package io.vinnrate.opportunity;

import io.vinnrate.opportunity.pipeline.ExitActivity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which exit activities of the pipeline's stages are done.
 *
 * @param done by the key of the activity
 */
public record Checklist(Map<String, Done> done) {

  /** Nothing is done. */
  public static final Checklist NONE = new Checklist(Map.of());

  public Checklist {
    done = Collections.unmodifiableMap(new TreeMap<>(done));
  }

  /** How an activity stands. */
  CheckedActivity of(ExitActivity activity) {
    return new CheckedActivity(activity, done.get(activity.key()));
  }

  /**
   * The same with an activity done. What is said of it again keeps what is not said.
   *
   * @param at when it was done; null for when it was said to be, else now
   * @param by who says so; null when nobody tells
   * @param note what came of it; null for nothing to note
   */
  Checklist with(
      String key, @Nullable Instant at, @Nullable String by, @Nullable String note, Instant now) {
    Done before = done.get(key);
    Instant when = at != null ? at : before != null ? before.at() : now;
    Done said = new Done(when, by, note);
    if (before != null && said.saysTheSameAs(before)) {
      return this;
    }
    Map<String, Done> next = new TreeMap<>(done);
    next.put(key, said);
    return new Checklist(next);
  }

  /** The same with other notes, made of the key of the activity and the note. */
  Checklist noted(BiFunction<String, @Nullable String, @Nullable String> other) {
    Map<String, Done> next = new TreeMap<>();
    done.forEach(
        (key, said) ->
            next.put(key, new Done(said.at(), said.by(), other.apply(key, said.note()))));
    return new Checklist(next);
  }

  /** The same with an activity open. */
  Checklist without(String key) {
    Map<String, Done> next = new TreeMap<>(done);
    next.remove(key);
    return new Checklist(next);
  }

  /**
   * That an activity is done.
   *
   * @param at when it was, in steps of a microsecond
   * @param by who did it; null when nobody said
   * @param note what came of it; null when nobody said
   */
  public record Done(Instant at, @Nullable String by, @Nullable String note) {

    public Done {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }

    private boolean saysTheSameAs(Done other) {
      return at.equals(other.at) && Objects.equals(note, other.note);
    }
  }
}
