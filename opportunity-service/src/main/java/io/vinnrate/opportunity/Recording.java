package io.vinnrate.opportunity;

import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.history.Delta;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded of an opportunity, and what it is told as.
 *
 * @param kind what happened, for the event and the history
 * @param effect whether that was new
 * @param at when it became so, where it says so itself; null for now
 * @param reason why, for the history; null when nobody said
 * @param besides what became different outside of the opportunity itself
 */
public record Recording<T>(
    T fact,
    Kind kind,
    Effect effect,
    @Nullable Instant at,
    @Nullable String reason,
    List<Delta> besides) {

  public Recording {
    besides = List.copyOf(besides);
  }

  /** Something that was not there. */
  public static <T> Recording<T> created(T fact) {
    return of(fact, Effect.CREATED);
  }

  /** Something that became different. */
  public static <T> Recording<T> changed(T fact) {
    return of(fact, Effect.CHANGED);
  }

  /** Something that is there no more. */
  public static <T> Recording<T> removed(T fact) {
    return of(fact, Effect.REMOVED);
  }

  /** Something that is what it was: there is nothing to tell. */
  public static <T> Recording<T> unchanged(T fact) {
    return of(fact, Effect.NONE);
  }

  /** Something that became different, or is what it was. */
  public static <T> Recording<T> changed(T fact, boolean different) {
    return different ? changed(fact) : unchanged(fact);
  }

  /** The same, told as something else than a change. */
  public Recording<T> as(Kind other) {
    return new Recording<>(fact, other, effect, at, reason, besides);
  }

  /** The same, at the moment that what was recorded says itself. */
  public Recording<T> at(Instant moment) {
    return new Recording<>(fact, kind, effect, moment, reason, besides);
  }

  /** The same, with a reason. */
  public Recording<T> because(@Nullable String why) {
    return new Recording<>(fact, kind, effect, at, why, besides);
  }

  /** The same, with what became different outside of the opportunity itself. */
  public Recording<T> besides(List<Delta> others) {
    return new Recording<>(fact, kind, effect, at, reason, others);
  }

  private static <T> Recording<T> of(T fact, Effect effect) {
    return new Recording<>(fact, Kind.CHANGED, effect, null, null, List.of());
  }
}
