package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.registry.Activation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the open opportunities are scored by a model.
 *
 * @param activation the model's last activation; null when it never was in force
 * @param activatedAt when that was
 * @param finishedAt when all were scored by it; null until then
 * @param open how many opportunities are open now; null when the model is not in force
 * @param remaining how many of them it has not scored yet
 */
public record RescoreProgress(
    State state,
    @Nullable Long activation,
    @Nullable Instant activatedAt,
    @Nullable Instant finishedAt,
    @Nullable Long open,
    @Nullable Long remaining) {

  /** Where a model stands. */
  public enum State {
    /** It never was in force. */
    NEVER_ACTIVATED,
    /** It is in force, and some open opportunities are not scored by it yet. */
    RUNNING,
    /** It is in force, and every open opportunity is scored by it. */
    FINISHED,
    /** Another model is in force since. */
    SUPERSEDED
  }

  static RescoreProgress inForce(Activation activation, long open, long remaining) {
    return new RescoreProgress(
        remaining == 0 ? State.FINISHED : State.RUNNING,
        activation.number(),
        activation.activatedAt(),
        remaining == 0 ? activation.finishedAt() : null,
        open,
        remaining);
  }

  static RescoreProgress notInForce(@Nullable Activation last) {
    return last == null
        ? new RescoreProgress(State.NEVER_ACTIVATED, null, null, null, null, null)
        : new RescoreProgress(
            State.SUPERSEDED, last.number(), last.activatedAt(), last.finishedAt(), null, null);
  }
}
